"use strict";
// Writes docs/reference/resource-manager-rules.md from the compiled rules: npm run build, then this.
const fs = require("fs");
const path = require("path");
const { loadBuilt, root } = require("./built");

const { azureRules } = loadBuilt("resource-manager/rules/azure-rules.js");
const { rulesPage } = loadBuilt("resource-manager/rules-page.js");

fs.writeFileSync(path.join(root, "docs", "reference", "resource-manager-rules.md"), rulesPage(azureRules));
console.log(azureRules.length + " rules");
