"use strict";
// What Pulumi starts as the pack: the compiled pack, or what to do when there is none.
const { loadBuiltForService, loadSeldomNeededLater } = require("../../scripts/built");

loadSeldomNeededLater();
Error.prepareStackTrace = undefined; // see stacks/index.js
loadBuiltForService("policypacks/ai-guardrails/pack.js");
