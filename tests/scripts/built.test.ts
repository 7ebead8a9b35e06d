import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { projectRoot } from "../../sandbox/engine/layout";

interface Built {
  whyNotBuilt: () => string | undefined;
  loadBuilt: (file: string) => unknown;
}

describe("dist/", () => {
  const asIs = process.env["AZURE_AI_FOUNDATION_DIST"];
  let folder: string;
  let built: Built;

  beforeEach(() => {
    delete process.env["AZURE_AI_FOUNDATION_DIST"];
    folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-built-"));
    cpSync(join(projectRoot(), "scripts", "built.js"), join(folder, "scripts", "built.js"));
    built = createRequire(join(folder, "scripts", "x.js"))("./built.js") as Built;
    write("tsconfig.build.json", 0);
    write("stacks/main.ts", 10);
    write("catalog/generated/models.json", 10);
    write("dist/stacks/main.js", 20);
    write("dist/.built", 20);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (asIs !== undefined) process.env["AZURE_AI_FOUNDATION_DIST"] = asIs;
  });

  function write(file: string, second: number): void {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "");
    utimesSync(join(folder, file), second, second);
  }

  it("is taken when it is newer than every source", () => {
    expect(built.whyNotBuilt()).toBeUndefined();
  });

  it.each([
    ["a source", "stacks/main.ts", "stacks/main.ts"],
    ["a new source, in a folder", "catalog/names/new.ts", "catalog/names/new.ts"],
    ["a generated table", "catalog/generated/models.json", "catalog/generated/models.json"],
  ])("is refused when %s is newer", (_case, file, named) => {
    write(file, 30);
    expect(built.whyNotBuilt()).toBe(`dist/ is older than ${named}`);
    expect(() => built.loadBuilt("stacks/main.js")).toThrow(`dist/ is older than ${named}: run \`npm run build\``);
  });

  it.each([
    ["a test", "tests/stacks/main.test.ts"],
    ["another file", "stacks/Pulumi.dev.yaml"],
  ])("does not care for %s", (_case, file) => {
    write(file, 30);
    expect(built.whyNotBuilt()).toBeUndefined();
  });

  it("is missing until a build has come to its end", () => {
    rmSync(join(folder, "dist", ".built"));
    expect(built.whyNotBuilt()).toBe("dist/ is missing or unfinished");
  });

  it("is all there is in a published package", () => {
    rmSync(join(folder, "tsconfig.build.json"));
    rmSync(join(folder, "dist", ".built"));
    expect(built.whyNotBuilt()).toBeUndefined();
  });
});
