"use strict";
/*
 * Runs the tests: unit and property tests side by side, then those with the real engine, few at a time. The last line
 * is counted from the runner's own report: `N passed, N failed`.
 */
const { spawnSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");

const root = path.join(__dirname, "..");
const jest = require.resolve("jest/bin/jest", { paths: [root] });
const given = process.argv.slice(2);
/** A run of the engine is five processes and up to a gigabyte. */
const engineWorkers = Math.max(1, Math.min(2, Math.floor(os.totalmem() / 4e9)));

const reports = [run("unit", []), run("engine", ["--maxWorkers", String(engineWorkers)])];
const passed = sum("passed");
const failed = sum("failed");
console.log(passed + " passed, " + failed + " failed");
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function run(project, args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "azure-ai-foundation-report-"));
  const file = path.join(folder, project + ".json");
  const all = [jest, "--selectProjects", project, "--json", "--outputFile", file, "--passWithNoTests"].concat(
    args,
    given,
  );
  // The report goes to its file, what a person reads to the error stream.
  const { status } = spawnSync(process.execPath, all, { cwd: root, stdio: ["inherit", "ignore", "inherit"] });
  const report = readReport(file);
  fs.rmSync(folder, { recursive: true, force: true });
  // A suite that cannot even be loaded has no tests to count, and a runner that broke off has no report.
  if (report === undefined) return { passed: 0, failed: 1 };
  const broken = report.numRuntimeErrorTestSuites;
  const counted = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: counted === 0 && status !== 0 ? 1 : counted };
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function sum(key) {
  return reports.reduce((total, report) => total + report[key], 0);
}
