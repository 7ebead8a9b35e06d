"use strict";

/** What set-up cannot get over by itself: one sentence of what happened, one of what to do. */
class SetUpError extends Error {
  constructor(problem, mend) {
    super(problem + "\n  fix: " + mend);
  }
}

/** A failure of npm in words. */
function npmFailure(what, output) {
  const line = lastErrorLine(output);
  if (/ENOSPC|no space left/i.test(output)) {
    return new SetUpError("the disk is full: " + what + " did not fit", "free about 1 GB and run the command again");
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) {
    return new SetUpError(
      what + " cannot be fetched, the package registry does not answer: " + line,
      "connect to a network that reaches the registry that npm is set up for (`npm config get registry`)",
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new SetUpError(what + " cannot be written: " + line, "make the project folder writable");
  }
  if (/EUSAGE|in sync|lockfileVersion/i.test(output)) {
    return new SetUpError(
      what + " do not agree with package.json: " + line,
      "run `npm install`, or bring package-lock.json back",
    );
  }
  return new SetUpError(
    "npm could not provide " + what + ": " + line,
    "see the log that npm names, mend it, and run the command again",
  );
}

function describe(error) {
  if (error instanceof SetUpError) return error.message;
  return error && error.stack ? error.stack : String(error);
}

function lastErrorLine(output) {
  const lines = output
    .split("\n")
    .filter((line) => /npm (error|ERR!)/i.test(line) && !/complete log|\.log$/i.test(line));
  return (lines[0] || output.trim().split("\n").pop() || "it said nothing").replace(
    /^npm (error|ERR!)\s*(code )?/i,
    "",
  );
}

module.exports = { SetUpError, describe, npmFailure };
