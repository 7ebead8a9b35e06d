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

/** As {@link loadBuilt}, for a process that is ended from outside: what Node compiled is kept at once. */
function loadBuiltForService(file) {
  const loaded = loadBuilt(file);
  const { flushCompileCache } = require("module");
  if (flushCompileCache !== undefined) process.nextTick(flushCompileCache);
  return loaded;
}

/** Compiling what a program loads takes a tenth of a second, each time: let Node keep it, where it can. */
function keepCompiled() {
  const { enableCompileCache } = require("module");
  if (enableCompileCache !== undefined) enableCompileCache(path.join(root, "node_modules", ".cache", "node-compile"));
}

/**
 * What the SDK loads at its start though only a program needs it that hands functions to a cloud: npm's resolver and
 * the TypeScript compiler, a quarter of a second and sixty megabytes.
 */
const seldomNeeded = ["@npmcli/arborist", "typescript"];

/** Lets the SDK load them when somebody asks something of them. To be called before the SDK is loaded as a whole. */
function loadSeldomNeededLater() {
  if (process.env.AZURE_AI_FOUNDATION_SDK === "whole") return;
  let sdk;
  try {
    sdk = require.resolve("@pulumi/pulumi");
  } catch {
    return; // whoever loads it next says so
  }
  for (const name of seldomNeeded) loadLater(sdk, name);
}

function loadLater(owner, name) {
  const { Module, createRequire } = require("module");
  const load = createRequire(owner);
  let file;
  try {
    file = load.resolve(name);
  } catch {
    return; // the SDK has its own answer to that
  }
  if (require.cache[file] !== undefined) return;
  const standIn = new Module(file);
  let real;
  const whole = () => {
    if (real === undefined) {
      if (require.cache[file] === standIn) delete require.cache[file];
      real = load(name);
    }
    return real;
  };
  // An importer that is told of an ES module takes it as it is, and copies no member.
  standIn.exports = new Proxy(
    {},
    {
      get: (_, key) =>
        key === "__esModule" ? true : key === "default" && !("default" in whole()) ? real : whole()[key],
      set: (_, key, value) => Reflect.set(whole(), key, value),
      has: (_, key) => key in whole(),
      ownKeys: () => Reflect.ownKeys(whole()),
      getOwnPropertyDescriptor: (_, key) => {
        const found = Object.getOwnPropertyDescriptor(whole(), key);
        return found === undefined ? undefined : Object.assign(found, { configurable: true });
      },
    },
  );
  standIn.loaded = true;
  standIn.filename = file;
  require.cache[file] = standIn;
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

module.exports = {
  dist,
  isSource,
  loadBuilt,
  loadBuiltForService,
  loadSeldomNeededLater,
  rooms,
  root,
  stamp,
  whyNotBuilt,
};
