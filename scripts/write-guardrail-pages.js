"use strict";
// Writes docs/reference/guardrails from the compiled rules: npm run build && node scripts/write-guardrail-pages.js
const fs = require("fs");
const path = require("path");
const { loadBuilt, root } = require("./built");

const { rules } = loadBuilt("policypacks/ai-guardrails/rules.js");
const { referenceIndex, referencePage } = loadBuilt("policypacks/ai-guardrails/reference-page.js");
const folder = path.join(root, "docs", "reference", "guardrails");

fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(path.join(folder, "index.md"), referenceIndex(rules));
for (const rule of rules) fs.writeFileSync(path.join(folder, rule.id + ".md"), referencePage(rule));
console.log(rules.length + " pages");
