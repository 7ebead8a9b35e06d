"use strict";
// Writes stacks/configuration.schema.json from the compiled schema: npm run build, then this.
const fs = require("fs");
const path = require("path");
const { loadBuilt, root } = require("./built");

const { stackFileSchema } = loadBuilt("stacks/configuration/json-schema.js");

fs.writeFileSync(
  path.join(root, "stacks", "configuration.schema.json"),
  JSON.stringify(stackFileSchema(), undefined, 2) + "\n",
);
