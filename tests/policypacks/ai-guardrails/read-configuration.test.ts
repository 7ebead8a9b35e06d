import { readConfiguration } from "../../../policypacks/ai-guardrails/read-configuration";
import type { AnyRule } from "../../../policypacks/ai-guardrails/rule";
import { accountLocalAuth } from "../../../policypacks/ai-guardrails/rules/foundry-account";

const rules: readonly AnyRule[] = [
  accountLocalAuth,
  {
    ...accountLocalAuth,
    id: "allowed-regions",
    settings: { regions: { type: "array", items: { type: "string" }, description: "where resources may stand" } },
  },
];

it("reads everything that can be said", () => {
  const exemption = { rule: "account-*", resource: "*", reason: "old", owner: "us", until: "2027-01-31" };
  expect(
    readConfiguration(
      {
        preset: "strict",
        posture: "corp",
        environment: "prod",
        stackNames: { "*-live": { environment: "prod" } },
        enforcement: { medium: "advisory" },
        rules: { "account-local-auth": "off", "allowed-regions": { level: "mandatory", regions: ["swedencentral"] } },
        exemptions: [exemption],
      },
      rules,
    ),
  ).toEqual({
    ok: true,
    configuration: {
      preset: "strict",
      posture: "corp",
      environment: "prod",
      stackNames: { "*-live": { environment: "prod" } },
      enforcement: { medium: "advisory" },
      levels: { "account-local-auth": "off", "allowed-regions": "mandatory" },
      settings: { "allowed-regions": { regions: ["swedencentral"] } },
      exemptions: [exemption],
    },
  });
});

it("takes an empty file for nothing said", () => {
  for (const nothing of [undefined, null, {}])
    expect(readConfiguration(nothing, rules)).toEqual({ ok: true, configuration: { levels: {}, settings: {} } });
});

it.each<[string, unknown, string, string]>([
  ["a word that is none of the presets", { preset: "strickt" }, "preset", "one of audit, default, strict"],
  ["a key that is misspelled", { exemption: [] }, "exemption", "one of preset, "],
  [
    "a rule that does not exist",
    { rules: { "account-local-aut": "off" } },
    "rules.account-local-aut",
    "the id of a rule",
  ],
  [
    "a level that does not exist",
    { rules: { "account-local-auth": "never" } },
    "rules.account-local-auth",
    "mandatory, advisory, off",
  ],
  [
    "an exemption without a reason",
    { exemptions: [{ rule: "a", resource: "b", owner: "c", until: "2027-01-31" }] },
    "exemptions[0].reason",
    "a value of the type string",
  ],
  [
    "an empty reason",
    { exemptions: [{ rule: "a", resource: "b", reason: " ", owner: "c", until: "2027-01-31" }] },
    "exemptions[0].reason",
    "a text that is not empty",
  ],
  [
    "no day",
    { exemptions: [{ rule: "a", resource: "b", reason: "r", owner: "c", until: "soon" }] },
    "exemptions[0].until",
    "a day such as 2027-01-31",
  ],
  [
    "a day that no month has",
    { exemptions: [{ rule: "a", resource: "b", reason: "r", owner: "c", until: "2027-02-30" }] },
    "exemptions[0].until",
    "a day such as 2027-01-31",
  ],
  ["a list for a map", [], "", "a value of the type object"],
])("refuses %s", (_what, value, path, allowed) => {
  const read = readConfiguration(value, rules);
  expect(read).toMatchObject({ ok: false, findings: [{ path }] });
  if (!read.ok) expect(read.findings[0]?.allowed).toContain(allowed);
});

it("says every mistake at once, and what was probably meant", () => {
  const read = readConfiguration({ preset: "none", postur: "corp" }, rules);
  expect(read.ok).toBe(false);
  if (!read.ok)
    expect(read.findings.map(({ path, fix }) => `${path}: ${fix}`).sort()).toEqual([
      "postur: write posture instead of postur, or remove it",
      "preset: correct the value, or remove the key",
    ]);
});
