"use strict";
/* Sandboxes that a measurement starts from: empty, and its own. */

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const { sandboxLayout } = require("../dist/sandbox/engine/layout");
const { prepareSandbox } = require("../dist/sandbox/engine/prepare-sandbox");
const { provideCli } = require("../dist/sandbox/engine/provide-cli");

let cli;

/** Lays an empty sandbox in a temporary folder, hands it over, and removes it. */
async function withSandbox(use) {
  const folder = temporaryFolder();
  try {
    const layout = sandboxLayout(undefined, folder);
    cli ??= provideCli(layout, (detail) => process.stderr.write(`pulumi: ${detail}\n`));
    return await use(prepareSandbox(layout, await cli));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function temporaryFolder() {
  return fs.mkdtempSync(path.join(os.tmpdir(), "azure-ai-foundation-bench-"));
}

module.exports = { temporaryFolder, withSandbox };
