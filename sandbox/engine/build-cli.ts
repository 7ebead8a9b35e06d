import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import { buildFailure, goTooOld } from "./build-failure";
import type { SandboxLayout } from "./layout";
import { inspectCli, isOlder, onPath } from "./pulumi-cli";
import type { PulumiCli } from "./pulumi-cli";
import { runCommand } from "./run-command";
import { SetUpFailure } from "./set-up-failure";

const command = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";

/** From here on Go fetches the newer toolchain that a module asks for by itself. */
const oldestGo = "1.21.0";

/** Where a build of the version that we ship is kept. */
export function builtCliPath(layout: SandboxLayout): string {
  const { cli } = pinned(layout.root);
  return join(layout.cache, `pulumi-${cli}-${process.platform}-${process.arch}`, "pulumi");
}

/**
 * Builds the CLI from source with Go, in the version that `pulumi-cli/go.mod` pins. It takes some minutes the first time.
 *
 * @throws SetUpFailure when Go is missing or too old, the network is, or the disk is full.
 */
export async function buildCli(layout: SandboxLayout, report: (detail: string) => void): Promise<PulumiCli> {
  const versions = pinned(layout.root);
  const go = await findGo(versions.go);
  const target = builtCliPath(layout);
  const folder = join(target, "..");
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  report(`building ${versions.cli} from source`);

  try {
    const { code, stderr } = await runCommand(
      go,
      [
        "build",
        "-v",
        "-trimpath",
        "-ldflags",
        `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${versions.cli}`,
        "-o",
        unfinished,
        command,
      ],
      {
        cwd: sourceFolder(layout.root),
        env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-mod=readonly", GOWORK: "off" },
        onLine: progressOf(report),
      },
    );
    if (code !== 0) throw buildFailure(stderr, versions.go);
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }

  const cli = await inspectCli(target, "built from source");
  if (cli === undefined) {
    throw new SetUpFailure(
      `the CLI that Go built does not run here (${process.platform} ${process.arch})`,
      "install the official CLI, if there is one for this processor",
    );
  }
  return cli;
}

/** Counts what Go says: modules fetched and, meanwhile, packages compiled. */
function progressOf(report: (detail: string) => void): (line: string) => void {
  let modules = 0;
  let packages = 0;
  return (line) => {
    if (line.startsWith("go: downloading")) modules++;
    else if (/^[\w.-]+(\/[\w.-]+)*$/.test(line)) packages++;
    else return;
    report(`building it from source, ${modules} modules fetched, ${packages} packages compiled`);
  };
}

async function findGo(wanted: string): Promise<string> {
  const go = onPath("go") ?? ["/usr/local/go/bin/go", "/opt/homebrew/bin/go"].find((path) => existsSync(path));
  if (go === undefined) {
    throw new SetUpFailure("there is no Go to build Pulumi with", `install Go ${wanted} or newer (https://go.dev/dl)`);
  }
  const { stdout } = await runCommand(go, ["env", "GOVERSION"], { timeoutSeconds: 30 });
  if (isOlder(stdout.trim().replace(/^go/, ""), oldestGo)) throw goTooOld(wanted);
  return go;
}

/** The versions in go.mod: one place for both, read by Go and by us. */
function pinned(root: string): { readonly cli: string; readonly go: string } {
  const text = readFileSync(join(sourceFolder(root), "go.mod"), "utf8");
  const cli = /^require github\.com\/pulumi\/pulumi\/pkg\/v3 v(\S+)$/m.exec(text)?.[1];
  const go = /^go (\S+)$/m.exec(text)?.[1];
  if (cli === undefined || go === undefined) throw new Error("sandbox/engine/pulumi-cli/go.mod names no version");
  return { cli, go };
}

function sourceFolder(root: string): string {
  return join(root, "sandbox", "engine", "pulumi-cli");
}
