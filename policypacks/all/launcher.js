"use strict";
// What Pulumi starts as the pack: the compiled pack, or what to do when there is none.
const { loadBuilt } = require("../../scripts/built");

Error.prepareStackTrace = undefined; // see stacks/index.js
loadBuilt("policypacks/all/pack.js");
