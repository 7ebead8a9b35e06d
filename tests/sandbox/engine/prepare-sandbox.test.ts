import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sandboxLayout } from "../../../sandbox/engine/layout";
import { prepareSandbox } from "../../../sandbox/engine/prepare-sandbox";
import type { PulumiCli } from "../../../sandbox/engine/pulumi-cli";

describe("a prepared sandbox", () => {
  let folder: string;
  let cli: PulumiCli;
  let layout: ReturnType<typeof sandboxLayout>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-sandbox-"));
    layout = sandboxLayout(undefined, join(folder, ".sandbox"));
    const path = join(folder, "pulumi");
    writeFileSync(path, "cli");
    cli = { path, version: "3.274.1", origin: "built from source", hasLanguageHost: false };
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("has a stand-in for each provider in the exact version of its SDK", () => {
    prepareSandbox(layout, cli);
    const version = JSON.parse(readFileSync(require.resolve("@pulumi/azure-native/package.json"), "utf8")) as {
      version: string;
    };
    const launcher = join(
      layout.home,
      "plugins",
      `resource-azure-native-v${version.version}`,
      "pulumi-resource-azure-native",
    );
    expect(readFileSync(launcher, "utf8")).toMatch(
      /^#!\/bin\/sh\n\[ -n "\$NODE_COMPILE_CACHE" \] \|\| export NODE_COMPILE_CACHE='.*'\nexec '.*node' '.*dist\/sandbox\/provider\/main\.js' 'azure-native' "\$@"\n$/,
    );
    expect(statSync(launcher).mode & 0o111).toBe(0o111);
  });

  it("has the CLI under a second name beside our language host, and the same when prepared again", () => {
    const { pulumi } = prepareSandbox(layout, cli);
    expect(pulumi).toBe(join(layout.bin, "pulumi"));
    expect(statSync(join(layout.bin, "pulumi-language-nodejs")).mode & 0o111).toBe(0o111);
    const { ino } = statSync(pulumi);
    prepareSandbox(layout, cli);
    expect(statSync(pulumi).ino).toBe(ino);
  });

  it("follows the CLI to another version", () => {
    prepareSandbox(layout, cli);
    const path = join(folder, "newer");
    writeFileSync(path, "newer cli");
    const { pulumi } = prepareSandbox(layout, { ...cli, path });
    expect(readFileSync(pulumi, "utf8")).toBe("newer cli");
  });

  it("uses an official CLI where it is, with its own host", () => {
    expect(prepareSandbox(layout, { ...cli, hasLanguageHost: true }).pulumi).toBe(cli.path);
  });

  it("keeps its passphrase, to itself", () => {
    const { passphrase } = prepareSandbox(layout, cli);
    expect(prepareSandbox(layout, cli).passphrase).toBe(passphrase);
    expect(statSync(layout.passphraseFile).mode & 0o777).toBe(0o600);
  });

  it("says what to do when the passphrase is gone and the state is not", () => {
    prepareSandbox(layout, cli);
    mkdirSync(join(layout.state, ".pulumi", "stacks", "project"), { recursive: true });
    rmSync(layout.passphraseFile);
    expect(() => prepareSandbox(layout, cli)).toThrow(
      /passphrase is gone.*\n {2}fix: bring the file back, or delete the folder/,
    );
  });
});
