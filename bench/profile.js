"use strict";
/* Where a row spends its processor time: self time of each process by package, from V8's own profiles. */

const fs = require("node:fs");
const path = require("node:path");

const { measure } = require("./measure");
const { temporaryFolder } = require("./sandboxes");

const most = 12;

/** @returns {Promise<string>} a list a process, the largest first */
async function profile(row) {
  const folder = temporaryFolder();
  try {
    row.before?.();
    const flags = `--cpu-prof --cpu-prof-dir=${folder}`;
    await measure({ ...row, env: { ...row.env, NODE_OPTIONS: flags } });
    const processes = fs.readdirSync(folder).map((file) => readProfile(path.join(folder, file)));
    return processes
      .sort((one, other) => other.seconds - one.seconds)
      .map(inWords)
      .join("\n");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function readProfile(file) {
  const { nodes, samples, timeDeltas } = JSON.parse(fs.readFileSync(file, "utf8"));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spent = new Map();
  samples.forEach((id, index) => {
    const { functionName, url } = frames.get(id);
    if (functionName === "(idle)") return;
    const owner = ownerOf(functionName, url);
    spent.set(owner, (spent.get(owner) ?? 0) + timeDeltas[index] / 1e6);
  });
  const seconds = [...spent.values()].reduce((total, one) => total + one, 0);
  return { what: processOf([...frames.values()].map(({ url }) => url)), seconds, spent };
}

function inWords({ what, seconds, spent }) {
  const first = [...spent].sort(([, one], [, other]) => other - one).slice(0, most);
  return [
    `${what}: ${seconds.toFixed(2)} s`,
    ...first.map(([owner, time]) => `  ${time.toFixed(2).padStart(7)}  ${owner}`),
    "",
  ].join("\n");
}

function ownerOf(functionName, url) {
  if (url === "") return functionName;
  if (url.startsWith("node:")) return `node:${url.slice(5).split("/").slice(0, 3).join("/")}`;
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (inPackage !== null) return inPackage[1];
  return url
    .replace(/.*\/dist\//, "")
    .split("/")
    .slice(0, 2)
    .join("/");
}

function processOf(urls) {
  const has = (part) => urls.some((url) => url.includes(part));
  if (has("/cmd/run-policy-pack/")) return "pack";
  if (has("/cmd/run/")) return "program";
  return has("/sandbox/provider/") ? "provider" : "language host";
}

module.exports = { profile };
