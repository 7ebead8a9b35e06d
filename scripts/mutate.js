"use strict";
// npm run mutate [-- --mutate "policypacks/ai-guardrails/rules/search-*.ts"]: how many wrong rules would our tests notice?
const { spawnSync } = require("child_process");
const path = require("path");

const root = path.join(__dirname, "..");
const folder = path.join(__dirname, "mutation");
const stryker = path.join(folder, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

run("npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund"]);
run(process.execPath, [stryker, "run", path.join(folder, "stryker.config.mjs"), ...process.argv.slice(2)]);
