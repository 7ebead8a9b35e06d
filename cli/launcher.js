#!/usr/bin/env node
"use strict";
// What `azure-ai-foundation` starts: the compiled command, or what to do when there is none.
const { loadBuilt, whyNotBuilt } = require("../scripts/built");

const why = whyNotBuilt();
if (why === undefined) loadBuilt("cli/main.js");
else {
  console.error(why + ": run `npm ci`, or `npm run build` where the packages are installed");
  process.exitCode = 1;
}
