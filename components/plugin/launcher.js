"use strict";
// What Pulumi starts for a program in another language: the compiled components, or what to do when there are none.
const { loadBuilt } = require("../../scripts/built");

Error.prepareStackTrace = undefined; // see stacks/index.js
loadBuilt("components/plugin/main.js").serve();
