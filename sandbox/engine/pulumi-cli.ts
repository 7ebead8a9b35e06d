import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

import { runCommand } from "./run-command";

/** A Pulumi CLI that runs on this machine. */
export interface PulumiCli {
  /** Absolute path of the executable. */
  readonly path: string;
  /** Such as `3.274.1`. */
  readonly version: string;
  /** How it came here. */
  readonly origin: "found on PATH" | "official download" | "built from source";
  /** Whether a Node language host came with it. Where none did, ours is put beside it. */
  readonly hasLanguageHost: boolean;
}

export const languageHostName = "pulumi-language-nodejs";

/** Looks at an executable; `undefined` when it does not run or is older than `atLeast`. */
export async function inspectCli(
  path: string,
  origin: PulumiCli["origin"],
  atLeast = "0.0.0",
): Promise<PulumiCli | undefined> {
  const version = await cliVersion(path);
  if (version === undefined || isOlder(version, atLeast)) return undefined;
  const hasLanguageHost = existsSync(join(dirname(realpathSync(path)), languageHostName));
  return { path, version, origin, hasLanguageHost };
}

/** The first executable of a name on PATH. */
export function onPath(name: string, path = process.env["PATH"] ?? ""): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate));
}

/** Compares versions such as `3.270.0`; what follows a hyphen is ignored. */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map(
    (text) => text.replace(/^v/, "").split("-")[0]?.split(".").map(Number) ?? [],
  );
  for (let place = 0; place < 3; place++) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

async function cliVersion(path: string): Promise<string | undefined> {
  try {
    const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
    const { code, stdout } = await runCommand(path, ["version"], { env, timeoutSeconds: 30 });
    const version = /^v?(\d+\.\d+\.\d+\S*)/.exec(stdout.trim())?.[1];
    return code === 0 ? version : undefined;
  } catch {
    return undefined;
  }
}
