import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sandboxLayout } from "../../../sandbox/engine/layout";
import { prepareSandbox } from "../../../sandbox/engine/prepare-sandbox";
import type { PreparedSandbox } from "../../../sandbox/engine/prepare-sandbox";
import { provideCli } from "../../../sandbox/engine/provide-cli";

/** A sandbox of a test's own, in a temporary folder; the CLI comes from the project's cache. */
export interface PrivateSandbox {
  /** As a new run finds it: what a test spoils in its folders counts from the next run on. */
  readonly prepare: () => PreparedSandbox;
  readonly remove: () => void;
}

export async function privateSandbox(): Promise<PrivateSandbox> {
  const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-test-"));
  const layout = sandboxLayout(undefined, folder);
  const cli = await provideCli(layout, () => undefined);
  return {
    prepare: () => prepareSandbox(layout, cli),
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
