"use strict";
// Writes docs/reference/resource-manager-rules.md and resource-manager-types.md from the compiled rules: npm run build,
// then this.
const fs = require("fs");
const path = require("path");
const { loadBuilt, root } = require("./built");

const { azureRules } = loadBuilt("resource-manager/rules/azure-rules.js");
const { armTypes } = loadBuilt("catalog/arm-types.js");
const { typesPage } = loadBuilt("resource-manager/types-page.js");
const { rulesPage } = loadBuilt("resource-manager/rules-page.js");

const reference = path.join(root, "docs", "reference");
fs.writeFileSync(path.join(reference, "resource-manager-rules.md"), rulesPage(azureRules));
fs.writeFileSync(path.join(reference, "resource-manager-types.md"), typesPage(armTypes, azureRules));
console.log(azureRules.length + " rules, " + armTypes.length + " types");
