"use strict";
/* Compiles the rooms to dist/, copies their tables, and drops what no source stands for any more. */
const { spawnSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const { dist, root, stamp } = require("./built");
const { copyGenerated } = require("./copy-generated");

const incremental = path.join(root, "node_modules", ".cache", "tsc", "build.tsbuildinfo");
/** Read before the compiler starts: a source that is saved meanwhile makes the build stale, as it should. */
const started = new Date();

// Without a finished dist/ what the compiler remembers of it is wrong.
if (!fs.existsSync(stamp)) fs.rmSync(incremental, { force: true });
fs.rmSync(stamp, { force: true });

const compiler = require.resolve("typescript/bin/tsc", { paths: [root] });
const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(status === null ? 1 : status);

copyGenerated();
dropOrphans("");
fs.writeFileSync(stamp, "");
fs.utimesSync(stamp, started, started);

function dropOrphans(folder) {
  for (const entry of fs.readdirSync(path.join(dist, folder), { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) dropOrphans(inside);
    else if (!hasSource(inside)) fs.rmSync(path.join(dist, inside));
  }
}

function hasSource(file) {
  if (file.endsWith(".json")) return fs.existsSync(path.join(root, file));
  return fs.existsSync(path.join(root, file.replace(/(\.d\.ts|\.js\.map|\.js)$/, ".ts")));
}
