import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";

import { projectRoot, sandboxLayout } from "../../../sandbox/engine/layout";
import { provideCli } from "../../../sandbox/engine/provide-cli";
import { runCommand } from "../../../sandbox/engine/run-command";

const name = "pulumi-language-yaml";
const source = join(__dirname, "..", "yaml-host");

/** Puts a YAML language host into a sandbox whose CLI was built from source; an official CLI has its own beside it. */
export async function provideYamlHost(sandboxFolder: string): Promise<void> {
  const layout = sandboxLayout(projectRoot());
  const cli = await provideCli(layout, () => undefined);
  if (cli.hasLanguageHost) return;
  const kept = join(dirname(cli.path), `${name}-${versionOf("go.sum", "main.go")}`);
  if (!existsSync(kept)) await build(kept);
  copyFileSync(kept, join(sandboxFolder, "bin", name));
}

async function build(target: string): Promise<void> {
  const unfinished = `${target}.${process.pid}`;
  const { code, stderr } = await runCommand("go", ["build", "-trimpath", "-ldflags", "-s -w", "-o", unfinished, "."], {
    cwd: source,
    env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-mod=readonly", GOWORK: "off" },
  });
  if (code !== 0) throw new Error(stderr);
  renameSync(unfinished, target);
}

function versionOf(...files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(join(source, file)));
  return hash.digest("hex").slice(0, 12);
}
