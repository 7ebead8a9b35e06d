import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { writeLauncher } from "./launcher";
import type { SandboxLayout } from "./layout";
import { languageHostName } from "./pulumi-cli";
import type { PulumiCli } from "./pulumi-cli";
import { SetUpFailure } from "./set-up-failure";

/** The providers that the sandbox stands in for, where a program has the SDK of one. */
const providers = ["azure-native", "random"] as const;

/** Where the sandbox lets Node keep what it compiles. */
export function compileCache({ cache }: SandboxLayout): string {
  return join(cache, "node-compile-cache");
}

/** A sandbox that is ready to run. */
export interface PreparedSandbox {
  readonly layout: SandboxLayout;
  /** The CLI to start. */
  readonly pulumi: string;
  readonly passphrase: string;
}

/**
 * Lays out the private home, the file backend and the passphrase. Nothing of it changes when all is there already, so
 * it may run before every command and beside one that is running.
 *
 * @throws SetUpFailure when the passphrase of an existing backend is gone.
 */
export function prepareSandbox(layout: SandboxLayout, cli: PulumiCli): PreparedSandbox {
  for (const folder of [layout.home, layout.state, layout.workspaces, layout.azure])
    mkdirSync(folder, { recursive: true });
  for (const name of providers) {
    const version = packageVersion(layout.root, `@pulumi/${name}`);
    if (version === undefined) continue;
    const folder = join(layout.home, "plugins", `resource-${name}-v${version}`);
    writeLauncher(
      join(folder, `pulumi-resource-${name}`),
      join(layout.root, "dist", "sandbox", "provider", "main.js"),
      [name],
      // The provider that it stands in for is compiled; so is this one, after its first run.
      compileCache(layout),
    );
  }
  return {
    layout,
    pulumi: cli.hasLanguageHost ? cli.path : besideOurHost(layout, cli),
    passphrase: passphrase(layout),
  };
}

/**
 * The engine looks for a language host beside its own executable, links followed. The cache is shared by clones, so the
 * executable gets a second name in this project and the host of this project beside it.
 */
function besideOurHost(layout: SandboxLayout, cli: PulumiCli): string {
  const host = join(layout.root, "dist", "sandbox", "engine", "language-host", "main.js");
  writeLauncher(join(layout.bin, languageHostName), host);
  const pulumi = join(layout.bin, "pulumi");
  if (existsSync(pulumi) && isSame(pulumi, cli.path)) return pulumi;

  const unfinished = `${pulumi}.${process.pid}`;
  rmSync(unfinished, { force: true });
  try {
    linkSync(cli.path, unfinished);
  } catch {
    copyFileSync(cli.path, unfinished); // the cache is on another disk
  }
  renameSync(unfinished, pulumi);
  return pulumi;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [statSync(one), statSync(other)];
  return left.ino === right.ino || (left.size === right.size && left.mtimeMs >= right.mtimeMs);
}

function passphrase({ passphraseFile, state }: SandboxLayout): string {
  if (existsSync(passphraseFile)) return readFileSync(passphraseFile, "utf8").trim();
  if (existsSync(join(state, ".pulumi", "stacks")) && readdirSync(join(state, ".pulumi", "stacks")).length > 0) {
    throw new SetUpFailure(
      `${passphraseFile} is gone, and without it the state beside it cannot be read`,
      `bring the file back, or delete the folder ${dirname(passphraseFile)} to begin with an empty sandbox`,
    );
  }
  const created = randomBytes(24).toString("base64url");
  try {
    writeFileSync(passphraseFile, `${created}\n`, { mode: 0o600, flag: "wx" });
    return created;
  } catch {
    return readFileSync(passphraseFile, "utf8").trim(); // another run was faster
  }
}

/** `undefined` when the package is not installed: nobody has to bring `random` for its sake. */
function packageVersion(root: string, name: string): string | undefined {
  const { resolve } = createRequire(join(root, "package.json"));
  let file: string;
  try {
    file = resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof manifest !== "object" || manifest === null || !("version" in manifest))
    throw new Error(`${name} has no version`);
  return String(manifest.version).replace(/^v/, "");
}
