"use strict";
/*
 * Is dist/ there, and newer than every source? Asked by the launchers on each preview, so it only looks at times.
 * Plain JavaScript for any Node: it runs before anything is compiled.
 */
const fs = require("fs");
const path = require("path");

const root = path.join(__dirname, "..");
const dist = path.join(root, "dist");
/** Written last by a build that succeeded: the compiler itself leaves unchanged files, and their times, alone. */
const stamp = path.join(dist, ".built");

/** The rooms that are compiled, as tsconfig.build.json lists them. */
const rooms = ["components", "terms", "catalog", "resource-manager", "policypacks", "stacks", "sandbox", "cli"];

/** Why dist/ cannot be used, in words; undefined when it can. */
function whyNotBuilt() {
  if (process.env.AZURE_AI_FOUNDATION_DIST === "as-is") return undefined; // for work on half a change
  const built = timeOf(stamp);
  // A published package has no sources and no stamp to compare.
  if (!fs.existsSync(path.join(root, "tsconfig.build.json"))) return undefined;
  if (built === undefined) return "dist/ is missing or unfinished";
  for (const room of rooms) {
    const newer = newerThan(path.join(root, room), built);
    if (newer !== undefined) return "dist/ is older than " + path.relative(root, newer);
  }
  return undefined;
}

/** Loads a compiled file for a launcher. */
function loadBuilt(file) {
  const why = whyNotBuilt();
  if (why !== undefined) throw withoutStack(new Error(why + ": run `npm run build`"));
  keepCompiled();
  return require(path.join(dist, file));
}

/** Compiling what a program loads takes a tenth of a second, each time: let Node keep it, where it can. */
function keepCompiled() {
  const { enableCompileCache } = require("module");
  if (enableCompileCache !== undefined) enableCompileCache(path.join(root, "node_modules", ".cache", "node-compile"));
}

/** The place of the throw says nothing to the user. */
function withoutStack(error) {
  error.stack = error.message;
  return error;
}

function newerThan(folder, time) {
  let entries;
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === "node_modules") continue;
      const newer = newerThan(file, time);
      if (newer !== undefined) return newer;
    } else if (isSource(file) && timeOf(file) > time) return file;
  }
  return undefined;
}

function isSource(file) {
  return /\.ts$/.test(file) || (/\.json$/.test(file) && path.basename(path.dirname(file)) === "generated");
}

function timeOf(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

module.exports = { dist, isSource, loadBuilt, rooms, root, stamp, whyNotBuilt };
