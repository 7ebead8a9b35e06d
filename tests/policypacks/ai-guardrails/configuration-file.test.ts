import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { configurationIn, projectConfiguration } from "../../../policypacks/ai-guardrails/configuration-file";
import { accountLocalAuth } from "../../../policypacks/ai-guardrails/rules/foundry-account";

const rules = [accountLocalAuth];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guardrails-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("is read from the project's folder, and none is an empty one", () => {
  expect(projectConfiguration(folder, {}, rules)).toEqual({ ok: true, configuration: {} });
  writeFileSync(join(folder, "guardrails.yaml"), "preset: strict\n");
  expect(projectConfiguration(folder, {}, rules)).toMatchObject({ ok: true, configuration: { preset: "strict" } });
});

it("is read from where the variable says, which must be there", () => {
  const file = join(folder, "other.yaml");
  const environment = { AZURE_AI_FOUNDATION_GUARDRAILS: file };
  expect(projectConfiguration(folder, environment, rules)).toMatchObject({ ok: false, findings: [{ path: file }] });
  writeFileSync(file, "preset: audit\n");
  expect(projectConfiguration(folder, environment, rules)).toMatchObject({ configuration: { preset: "audit" } });
});

it("keeps a day a text", () => {
  const file = join(folder, "guardrails.yaml");
  writeFileSync(file, "exemptions:\n  - { rule: a, resource: b, reason: c, owner: d, until: 2027-01-31 }\n");
  expect(configurationIn(file, rules)).toMatchObject({ configuration: { exemptions: [{ until: "2027-01-31" }] } });
});

it("names the file and the place of a mistake", () => {
  const file = join(folder, "guardrails.yaml");
  writeFileSync(file, "preset: none\n");
  expect(configurationIn(file, rules)).toMatchObject({
    ok: false,
    findings: [{ path: `${file}: preset`, got: "none" }],
  });
  writeFileSync(file, "preset: [\n");
  expect(configurationIn(file, rules)).toMatchObject({ ok: false, findings: [{ path: file, allowed: "YAML" }] });
});

it("says that it cannot be read", () => {
  expect(configurationIn(folder, rules, true)).toMatchObject({ ok: false, findings: [{ path: folder }] });
});
