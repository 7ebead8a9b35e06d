import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * The script of the Pulumi SDK that runs a program, a pack or a plugin, as the program's own folder resolves it: the
 * SDK belongs to the program and not to this host.
 *
 * @throws Error that says what to install when the folder has no SDK.
 */
export function pulumiEntry(command: "run" | "run-policy-pack" | "run-plugin", folder: string): string {
  try {
    return createRequire(join(folder, "program.js")).resolve(`@pulumi/pulumi/cmd/${command}`);
  } catch {
    throw new Error(`${folder} has no package @pulumi/pulumi: run npm ci there`);
  }
}
