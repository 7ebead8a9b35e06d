"use strict";
const path = require("path");

const { SetUpError } = require("./failure");
const { runQuietly } = require("./processes");

/** Builds, unless dist/ is newer than every source. Says whether it had to. */
async function compile(root) {
  const { whyNotBuilt } = require("../built");
  if (whyNotBuilt() === undefined) return false;
  const { code, output } = await runQuietly(process.execPath, [path.join(root, "scripts", "build.js")], { cwd: root });
  if (code !== 0) throw buildFailure(output);
  return true;
}

function buildFailure(output) {
  if (/ENOSPC/.test(output)) return new SetUpError("the disk is full", "free some space and run the command again");
  return new SetUpError(
    "the sources do not compile:\n" + output.trim(),
    "mend what the compiler names, then run the command again",
  );
}

module.exports = { compile };
