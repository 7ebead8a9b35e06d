import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

const root = join(__dirname, "../..");
const read = (...names: readonly string[]): string => readFileSync(join(root, ...names), "utf8");
const { files } = JSON.parse(read("package.json")) as { readonly files: readonly string[] };

describe.each(["ai-guardrails", "deployability", "all"])("the pack %s", (name) => {
  const folder = join("policypacks", name);

  it("is what Pulumi looks for in a folder", () => {
    expect(parse(read(folder, "PulumiPolicy.yaml"))).toMatchObject({ runtime: "nodejs", version: "0.1.0" });
    expect(JSON.parse(read(folder, "package.json"))).toMatchObject({ name, version: "0.1.0", main: "launcher.js" });
  });

  it("starts what is compiled of itself, under its own name", () => {
    expect(read(folder, "launcher.js")).toMatch(
      new RegExp(`^loadBuilt\\w*\\("policypacks/${name}/pack\\.js"\\);$`, "m"),
    );
    expect(read(folder, "pack.ts")).toContain(`servePack("${name}", `);
  });

  it.each(["PulumiPolicy.yaml", "package.json", "launcher.js"])("ships its %s", (file) => {
    expect(existsSync(join(root, folder, file))).toBe(true);
    expect(files).toContain(`policypacks/*/${file}`);
  });
});
