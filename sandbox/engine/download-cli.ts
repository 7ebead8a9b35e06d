import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { SandboxLayout } from "./layout";
import { inspectCli } from "./pulumi-cli";
import type { PulumiCli } from "./pulumi-cli";
import { machineFailure, SetUpFailure } from "./set-up-failure";

const officialSite = "https://get.pulumi.com";

/** A site that does not answer within this time is taken as out of reach: many networks drop packets silently. */
const patienceSeconds = 10;

/** Where the official CLI is kept. */
export function downloadedCliPath(layout: SandboxLayout): string {
  return join(layout.cache, "pulumi-official", "bin", "pulumi");
}

/**
 * Installs the official CLI, in the version of the SDK, by the SDK's own installer into our cache. Nothing is written
 * anywhere else, PATH and shell profiles included.
 */
export async function downloadCli(layout: SandboxLayout, report: (detail: string) => void): Promise<PulumiCli> {
  report(`asking ${officialSite}`);
  await expectReachable();
  report("downloading the official CLI");

  const target = join(layout.cache, "pulumi-official");
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(layout.cache, { recursive: true });
  try {
    const { PulumiCommand } = await import("@pulumi/pulumi/automation/index.js");
    await PulumiCommand.install({ root: unfinished, skipVersionCheck: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(unfinished, target);
  } catch (error) {
    throw (
      machineFailure(String(error)) ??
      new SetUpFailure(
        `the official installer failed: ${firstLine(String(error))}`,
        "see whether releases of Pulumi can be downloaded from here",
      )
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }

  const cli = await inspectCli(downloadedCliPath(layout), "official download");
  if (cli === undefined) {
    throw new SetUpFailure(
      "the official CLI does not run on this machine",
      "see whether Pulumi supports this processor",
    );
  }
  return cli;
}

async function expectReachable(): Promise<void> {
  try {
    const response = await fetch(`${officialSite}/install.sh`, {
      method: "HEAD",
      signal: AbortSignal.timeout(patienceSeconds * 1000),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new SetUpFailure(
      `${officialSite} cannot be reached from here: ${firstLine(reason)}`,
      "connect to a network that reaches it",
    );
  }
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "") ?? text;
}
