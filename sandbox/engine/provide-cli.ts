import { buildCli, builtCliPath } from "./build-cli";
import { downloadCli, downloadedCliPath } from "./download-cli";
import type { SandboxLayout } from "./layout";
import { inspectCli, onPath } from "./pulumi-cli";
import type { PulumiCli } from "./pulumi-cli";
import { machineFailure, SetUpFailure } from "./set-up-failure";

/** The oldest official CLI that we take from PATH: the first of the series whose SDK needs Node 22, as ours does. */
const oldestCli = "3.249.0";

/**
 * Finds a Pulumi CLI: on PATH, else in our cache, else by the official download, else built from source.
 *
 * @param report called with what happens now, for a spinner or a log.
 * @param ways to get one where there is none, in this order. @default the official download, then a build
 * @throws SetUpFailure with the mend when none of the ways leads anywhere.
 */
export async function provideCli(
  layout: SandboxLayout,
  report: (detail: string) => void,
  ways: readonly ((layout: SandboxLayout, report: (detail: string) => void) => Promise<PulumiCli>)[] = [
    downloadCli,
    buildCli,
  ],
): Promise<PulumiCli> {
  const installed = onPath("pulumi");
  const found = installed === undefined ? undefined : await inspectCli(installed, "found on PATH", oldestCli);
  // A CLI without its language host is somebody's own build, or a wrapper that we cannot look behind.
  if (found?.hasLanguageHost === true) return found;

  const cached =
    (await inspectCli(downloadedCliPath(layout), "official download", oldestCli)) ??
    (await inspectCli(builtCliPath(layout), "built from source"));
  if (cached !== undefined) return cached;

  const failures: string[] = [];
  for (const provide of ways) {
    try {
      return await provide(layout, report);
    } catch (error) {
      const known = error instanceof SetUpFailure ? error : machineFailure(String(error));
      if (known === undefined) throw error;
      failures.push(`${known.problem}\n    fix: ${known.mend}`);
    }
  }
  throw new SetUpFailure(
    ["no Pulumi CLI can be had on this machine:", ...failures.map((failure) => `  - ${failure}`)].join("\n"),
    "mend one of these, or install Pulumi yourself (https://www.pulumi.com/docs/install); then run the command again",
  );
}
