"use strict";
/*
 * Writes the schema by which other languages know the components, from their sources as Pulumi's own reader sees them.
 * Prints it instead with --print. It checks the types of all that the components import, which takes some seconds.
 */
const fs = require("fs");
const path = require("path");

const { Analyzer } = require("@pulumi/pulumi/provider/experimental/analyzer");
const { generateSchema } = require("@pulumi/pulumi/provider/experimental/schema");

const { loadBuilt, root } = require("./built");

const folder = path.join(root, "components", "plugin");
const target = path.join(folder, "generated", "schema.json");
const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));

const exported = loadBuilt("components/index.js");
const names = Object.keys(exported).filter((name) => typeof exported[name] === "function");
// The reader looks for sources, and the folder's own entry point starts what is compiled.
const read = new Analyzer(folder, manifest.name, { ...manifest, main: "../index.ts" }, new Set(names)).analyze();
const schema = generateSchema(
  manifest.name,
  manifest.version,
  manifest.description,
  read.components,
  read.typeDefinitions,
  read.dependencies,
);
const text = JSON.stringify(schema, null, 2) + "\n";

if (process.argv.includes("--print")) process.stdout.write(text);
else {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}
