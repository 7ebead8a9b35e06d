import { readFileSync } from "node:fs";
import { join } from "node:path";

import { stackFileSchema } from "../../../stacks/configuration/json-schema";
import { parseConfiguration } from "../../../stacks/configuration/parse";
import { readStackFile, valuesFromPulumi } from "../../../stacks/configuration/stack-file";

const stacks = join(__dirname, "../../../stacks");

describe("a stack's file", () => {
  it("reads the same from YAML as from Pulumi", () => {
    const read = readStackFile(join(stacks, "Pulumi.dev.yaml"));
    if (!read.ok) throw new Error("the shipped file must be readable");
    const asPulumi = Object.entries(read.plan).map(([key, value]) => [
      `foundation:${key}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]);
    const texts = Object.fromEntries(asPulumi) as Record<string, string>;
    expect(valuesFromPulumi(texts)).toEqual({ values: read.plan, strayed: [] });
  });

  it("may leave a version unquoted, which Pulumi takes for a time", () => {
    const models = JSON.stringify({ chat: { version: "2025-11-13 00:00:00 +0000 UTC" } });
    expect(valuesFromPulumi({ "foundation:models": models }).values).toEqual({
      models: { chat: { version: "2025-11-13" } },
    });
  });

  it.each([
    ["regions", "foundation:regions"],
    ["azure-ai-foundation:regions", "foundation:regions"],
    ["foundaton:search", "foundation:search"],
  ])("with %s under no namespace that anybody reads is refused", (key, meant) => {
    expect(valuesFromPulumi({ [key]: "x" }).strayed).toMatchObject([{ path: key, allowed: meant }]);
  });

  it("leaves keys of others alone", () => {
    const others = { "azure-native:location": "swedencentral", "aws:region": "x" };
    expect(valuesFromPulumi(others)).toEqual({ values: {}, strayed: [] });
  });

  it("that is shipped is accepted", () => {
    const read = readStackFile(join(stacks, "Pulumi.dev.yaml"));
    expect(read.ok && parseConfiguration(read.plan).ok).toBe(true);
  });

  it("that is missing is named, with the way out", () => {
    const read = readStackFile(join(stacks, "Pulumi.nowhere.yaml"));
    expect(read).toMatchObject({ ok: false, findings: [{ fix: expect.stringContaining("--stack") as string }] });
  });

  it("has a schema for the editor that is current", () => {
    const committed: unknown = JSON.parse(readFileSync(join(stacks, "configuration.schema.json"), "utf8"));
    expect(committed).toEqual(stackFileSchema());
  });

  it("names that schema in its first line", () => {
    expect(readFileSync(join(stacks, "Pulumi.dev.yaml"), "utf8").split("\n")[0]).toBe(
      "# yaml-language-server: $schema=./configuration.schema.json",
    );
  });
});
