import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { missingLanguageHost } from "../../cli/missing-language-host";

describe("the plugin of a program's language", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "language-host-"));
    mkdirSync(join(folder, "bin"));
    mkdirSync(join(folder, "home", "plugins"), { recursive: true });
    mkdirSync(join(folder, "below"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const missing = (runtime: string, from = folder) => {
    writeFileSync(join(folder, "Pulumi.yaml"), `name: p\nruntime: ${runtime}\n`);
    return missingLanguageHost(from, {
      pulumi: join(folder, "bin", "pulumi"),
      home: join(folder, "home"),
      path: join(folder, "path"),
    });
  };

  it.each(["yaml", "{ name: yaml }"])("is missed for runtime: %s, with what to do", (runtime) => {
    expect(missing(runtime)).toMatch(
      /got "yaml", and there is no pulumi-language-yaml\n.*\n {2}fix: install the official/,
    );
  });

  it("is missed from a folder below the project's", () => {
    expect(missing("yaml", join(folder, "below"))).toContain("pulumi-language-yaml");
  });

  it.each(["nodejs", "{ name: nodejs }", "{", "[1]"])("is not missed for runtime: %s", (runtime) => {
    expect(missing(runtime)).toBeUndefined();
  });

  it.each([
    ["beside the CLI", ["bin", "pulumi-language-yaml"]],
    ["among the plugins", ["home", "plugins", "language-yaml-v1.2.3"]],
    ["on PATH", ["path", "pulumi-language-yaml"]],
  ])("is found %s", (_where, place) => {
    mkdirSync(join(folder, ...place), { recursive: true });
    expect(missing("yaml")).toBeUndefined();
  });
});
