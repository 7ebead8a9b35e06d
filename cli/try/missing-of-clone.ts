import { existsSync } from "node:fs";
import { join } from "node:path";

/** What `try` runs and the published package does not have: the project, its stacks, and the pinned Pulumi CLI. */
const needed = ["Pulumi.yaml", join("stacks", "index.js"), join("sandbox", "engine", "pulumi-cli", "go.mod")];

/** Why a folder is no clone of the repository, and what to do; `undefined` when it is one. */
export function missingOfClone(root: string): string | undefined {
  const missing = needed.filter((file) => !existsSync(join(root, file)));
  if (missing.length === 0) return undefined;
  return [
    `try: there is no ${missing.join(" and no ")} in ${root}`,
    "  allowed: a clone of the repository azure-ai-foundation, which has the stacks that try runs",
    "  fix: clone the repository and run npm run try there; azure-ai-foundation plan --project <folder> works anywhere",
  ].join("\n");
}
