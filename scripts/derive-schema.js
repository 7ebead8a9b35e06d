// Writes resource-manager/generated/schema.json: what a body of each type may hold.
// Usage: node scripts/derive-schema.js <folder of @pulumi/azure-native> <data folder>
"use strict";

const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const { deriveConstraints } = require("./derive-constraints");
const { deriveSdkShapes } = require("./derive-sdk-shapes");

function main([sdkFolder, dataFolder]) {
  const constraints = JSON.parse(readFileSync(join(dataFolder, "arm-constraints.json"), "utf8"));
  const sdk = deriveSdkShapes(sdkFolder, Object.keys(constraints.types));
  const { byType, lost } = deriveConstraints(constraints, sdk);
  const schema = {
    ...sdk,
    source: ["https://github.com/pulumi/pulumi-azure-native", "https://github.com/Azure/bicep-types-az"],
    asOf: constraints.generatedAt.slice(0, 10),
    constraints: byType,
  };
  writeFileSync(join(__dirname, "../resource-manager/generated/schema.json"), `${JSON.stringify(schema)}\n`);
  console.log(`${Object.keys(byType).length} types; ${lost.length} paths have no SDK input`);
}

if (require.main === module) main(process.argv.slice(2));
