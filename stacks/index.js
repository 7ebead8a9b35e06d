"use strict";
// What Pulumi starts: the compiled program, or what to do when there is none.
const { loadBuilt, whyNotBuilt } = require("../scripts/built");

module.exports = () => {
  const why = whyNotBuilt();
  if (why !== undefined) throw new (require("@pulumi/pulumi").RunError)(why + ": run `npm run build`");
  return loadBuilt("stacks/main.js").main();
};
