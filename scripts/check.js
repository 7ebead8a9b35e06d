"use strict";
/* What must be true of the sources beside the tests. Runs all of it, and says at the end what was not. */
const { spawnSync } = require("child_process");
const path = require("path");

const root = path.join(__dirname, "..");
const checks = [
  ["types", "typescript", "tsc", ["--noEmit", "-p", "tsconfig.json"]],
  ["lint and import boundaries", "eslint", "eslint", [".", "--max-warnings", "0"]],
  ["unused code", "knip", "knip", []],
  ["format", "prettier", "prettier", ["--check", ".", "--log-level", "warn"]],
];

const failed = checks.filter(([name, packageName, command, args]) => {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [binOf(packageName, command)].concat(args), {
    cwd: root,
    stdio: "inherit",
  });
  console.log(
    (status === 0 ? "ok      " : "failed  ") + name + " (" + ((Date.now() - started) / 1000).toFixed(1) + " s)",
  );
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;

function binOf(packageName, command) {
  const folder = path.join(root, "node_modules", packageName);
  const { bin } = require(path.join(folder, "package.json"));
  return path.join(folder, typeof bin === "string" ? bin : bin[command]);
}
