import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sandboxLayout } from "../../../sandbox/engine/layout";
import { prepareSandbox } from "../../../sandbox/engine/prepare-sandbox";
import type { PreparedSandbox } from "../../../sandbox/engine/prepare-sandbox";
import { provideCli } from "../../../sandbox/engine/provide-cli";

/** A sandbox of a test's own, in a temporary folder; the CLI comes from the project's cache. */
export async function privateSandbox(): Promise<{ readonly sandbox: PreparedSandbox; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-test-"));
  const layout = sandboxLayout(undefined, folder);
  const cli = await provideCli(layout, () => undefined);
  return {
    sandbox: prepareSandbox(layout, cli),
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
