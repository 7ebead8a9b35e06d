"use strict";
// What Pulumi starts: the compiled program, or what to do when there is none.
const { loadBuilt, loadSeldomNeededLater, whyNotBuilt } = require("../scripts/built");

// The SDK maps every stack trace to sources that are not there. That costs half the time of a large stack, and Node's
// util.inspect, with which the SDK prints an error, does not end on such a path (`node_modules/@pulumi/resource.ts`, a
// scope without a package) until memory does: a minute for each mistake. See docs/decisions/0004.
if (process.env.AZURE_AI_FOUNDATION_TRACES !== "mapped") Error.prepareStackTrace = undefined;

module.exports = () => {
  const why = whyNotBuilt();
  if (why !== undefined) throw new (require("@pulumi/pulumi").RunError)(why + ": run `npm run build`");
  loadSeldomNeededLater();
  loadBuilt("stacks/cheap-traces.js").takeCheapTraces();
  loadBuilt("stacks/cheap-messages.js").dropDebugMessages();
  loadBuilt("stacks/cheap-aliases.js").dropDatedAliases();
  return loadBuilt("stacks/main.js").main();
};
