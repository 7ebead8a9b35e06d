"use strict";
const { spawnSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const { SetUpError, npmFailure } = require("./failure");
const { npm } = require("./npm");

/** What package.json asks for under `engines`. */
const oldest = [22, 12];
/** Fetched where the machine has none that is new enough. */
const pinned = "22.23.3";

/** The path of a Node that is new enough: the one that runs this, else one that is fetched once into the cache. */
async function currentNode(root, steps) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;

  const name = "node-" + process.platform + "-" + process.arch;
  const folder = path.join(cacheFolder(root), name + "-" + pinned);
  const node = path.join(folder, "node_modules", name, "bin", "node");
  if (runs(node)) return node;

  await steps.run(
    "Node " + pinned,
    "fetching Node " + pinned + " (this machine has " + process.versions.node + ")",
    async () => {
      const unfinished = folder + "." + process.pid;
      fs.mkdirSync(unfinished, { recursive: true });
      try {
        fs.writeFileSync(path.join(unfinished, "package.json"), "{}");
        const { code, output } = await npm(
          ["install", "--prefix", unfinished, "--no-save", "--force", name + "@" + pinned],
          { cwd: unfinished },
        );
        if (code !== 0)
          throw /E404|ETARGET|EBADPLATFORM/.test(output) ? noNodeFor(name) : npmFailure("Node " + pinned, output);
        fs.rmSync(folder, { recursive: true, force: true });
        fs.renameSync(unfinished, folder);
      } finally {
        fs.rmSync(unfinished, { recursive: true, force: true });
      }
      if (!runs(node)) throw noNodeFor(name);
    },
  );
  return node;
}

function noNodeFor(name) {
  return new SetUpError(
    "this machine has Node " +
      process.versions.node +
      ", and no newer one can be fetched that runs on it (" +
      name +
      ")",
    "install Node " + oldest.join(".") + " or newer (https://nodejs.org/en/download), then run the command again",
  );
}

function runs(node) {
  return fs.existsSync(node) && spawnSync(node, ["--version"]).status === 0;
}

function cacheFolder(root) {
  return path.resolve(root, process.env.AZURE_AI_FOUNDATION_CACHE || ".cache");
}

module.exports = { currentNode };
