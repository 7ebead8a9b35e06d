"use strict";
// Writes docs/reference/guardrails from the compiled rules: npm run build && node scripts/write-guardrail-pages.js
const fs = require("fs");
const path = require("path");
const { loadBuilt, root } = require("./built");

const { rules } = loadBuilt("policypacks/ai-guardrails/rules.js");
const { referencePage } = loadBuilt("policypacks/ai-guardrails/reference-page.js");
const { referenceIndexes } = loadBuilt("policypacks/ai-guardrails/reference-indexes.js");
const folder = path.join(root, "docs", "reference", "guardrails");

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
for (const [file, text] of referenceIndexes(rules)) fs.writeFileSync(path.join(folder, file), text);
for (const rule of rules) fs.writeFileSync(path.join(folder, rule.id + ".md"), referencePage(rule));
console.log(rules.length + " pages");
