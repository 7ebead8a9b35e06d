import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sandboxStack } from "./support/sandbox-stack";
import { ofProject } from "./support/shipped-stack";

const folder = mkdtempSync(join(tmpdir(), "guardrails-"));
const AZURE_AI_FOUNDATION_GUARDRAILS = join(folder, "guardrails.yaml");
const project = readFileSync(ofProject("guardrails.yaml"), "utf8");
writeFileSync(AZURE_AI_FOUNDATION_GUARDRAILS, project.replace("preset: default", "preset: strict"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(["dev", "online-prod"])("%s", (name) => {
  const stack = sandboxStack(name, {
    policyPacks: ["policypacks/all"],
    env: { AZURE_AI_FOUNDATION_GUARDRAILS, AZURE_AI_FOUNDATION_TODAY: "2026-11-24" },
  });

  it("passes every guardrail of the strict preset", async () => {
    const preview = await stack.preview();
    expect(
      preview.findings.filter(({ level }) => level === "mandatory").map(({ policy, urn }) => `${policy} ${urn}`),
    ).toEqual([]);
    expect(preview.errors).toBe("");
  });
});
