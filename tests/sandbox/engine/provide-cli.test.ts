import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { builtCliPath } from "../../../sandbox/engine/build-cli";
import { downloadedCliPath } from "../../../sandbox/engine/download-cli";
import { sandboxLayout } from "../../../sandbox/engine/layout";
import { provideCli } from "../../../sandbox/engine/provide-cli";
import type { PulumiCli } from "../../../sandbox/engine/pulumi-cli";
import { SetUpFailure } from "../../../sandbox/engine/set-up-failure";

const ours: PulumiCli = { path: "/ours", version: "3.274.1", origin: "built from source", hasLanguageHost: false };

describe("a Pulumi CLI", () => {
  const path = process.env["PATH"] ?? "";
  let folder: string;
  let layout: ReturnType<typeof sandboxLayout>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-cli-"));
    process.env["AZURE_AI_FOUNDATION_CACHE"] = join(folder, "cache");
    // Nothing else: the machine may have a Pulumi of its own.
    process.env["PATH"] = join(folder, "path");
    layout = sandboxLayout(undefined, join(folder, "sandbox"));
  });
  afterEach(() => {
    process.env["PATH"] = path;
    delete process.env["AZURE_AI_FOUNDATION_CACHE"];
    rmSync(folder, { recursive: true });
  });

  function executable(file: string, version: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho ${version}\n`);
    chmodSync(file, 0o755);
  }
  const provide = (...ways: (() => Promise<PulumiCli>)[]): Promise<PulumiCli> =>
    provideCli(layout, () => undefined, ways);
  const build = (): Promise<PulumiCli> => Promise.resolve(ours);

  it("is the one on PATH when it is official and new enough", async () => {
    executable(join(folder, "path", "pulumi"), "v3.265.0");
    executable(join(folder, "path", "pulumi-language-nodejs"), "");
    expect(await provide(build)).toMatchObject({ version: "3.265.0", origin: "found on PATH", hasLanguageHost: true });
  });

  it.each([
    ["is too old", "v3.248.0", true],
    ["has no language host beside it", "v3.274.1", false],
    ["does not answer a version", "no version", true],
  ])("is not the one on PATH when that %s", async (_case, version, hasHost) => {
    executable(join(folder, "path", "pulumi"), version);
    if (hasHost) executable(join(folder, "path", "pulumi-language-nodejs"), "");
    expect(await provide(build)).toBe(ours);
  });

  it("is made once: a download or a build is found again", async () => {
    executable(builtCliPath(layout), "v3.274.1");
    expect(await provide()).toMatchObject({ origin: "built from source" });
    executable(downloadedCliPath(layout), "v3.270.0");
    expect(await provide()).toMatchObject({ origin: "official download" });
  });

  it("is made in the next way when the first one fails", async () => {
    const unreachable = (): Promise<PulumiCli> => Promise.reject(new SetUpFailure("no network", "connect to one"));
    expect(await provide(unreachable, build)).toBe(ours);
  });

  it("is asked for in one message with every mend when there is no way", async () => {
    const ways = [
      () => Promise.reject(new SetUpFailure("no network", "connect to one")),
      () => Promise.reject(new Error("write ENOSPC")),
    ];
    await expect(provide(...ways)).rejects.toThrow(
      /no Pulumi CLI .*no network\n {4}fix: connect to one.*the disk is full.*fix: mend one of these/s,
    );
  });

  it("hides no mistake of our own behind such a message", async () => {
    await expect(provide(() => Promise.reject(new TypeError("x is undefined")))).rejects.toThrow(TypeError);
  });
});
