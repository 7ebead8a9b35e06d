"use strict";
/* Builds, unless dist/ is newer than every source. */
const { whyNotBuilt } = require("./built");

const why = whyNotBuilt();
if (why !== undefined) {
  console.error(why + ": building");
  require("./build");
}
