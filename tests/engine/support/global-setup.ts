import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { projectRoot, sandboxLayout } from "../../../sandbox/engine/layout";
import { provideCli } from "../../../sandbox/engine/provide-cli";

/** The engine runs what is compiled, with a CLI: both are made before the first test and not by each. */
export default async function globalSetup(): Promise<void> {
  const root = projectRoot();
  execFileSync(process.execPath, [join(root, "scripts", "build-when-stale.js")], { stdio: "inherit" });
  await provideCli(sandboxLayout(root), (detail) => {
    process.stderr.write(`pulumi: ${detail}\n`);
  });
}
