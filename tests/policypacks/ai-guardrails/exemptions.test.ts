import { judge, type Configuration, type Exemption } from "../../../policypacks/ai-guardrails/index";
import { accountLocalAuth } from "../../../policypacks/ai-guardrails/rules/foundry-account";
import { UNKNOWN } from "../../../terms/unknown";
import { resource } from "./ask";

const exemption: Exemption = {
  rule: "account-local-auth",
  resource: "legacy",
  reason: "the old client cannot do better",
  owner: "ai-platform",
  until: "2026-12-31",
};
const today = "2026-11-25";
const props = { resourceGroupName: "rg", accountName: "aif-claims", properties: { disableLocalAuth: false } };
const legacy = resource("cognitiveservices:Account", "legacy", props, {
  urn: "urn:pulumi:dev::claims::azure-native:cognitiveservices:Account::legacy",
});

function said(more: Partial<Exemption>[], configuration: Configuration = { today }): string[] {
  const exemptions = more.map((one) => ({ ...exemption, ...one }));
  return judge([accountLocalAuth], [legacy], { ...configuration, exemptions }).map(
    ({ kind, rule }) => `${kind} ${rule.id}`,
  );
}

it.each<[string, Partial<Exemption>]>([
  ["by name", {}],
  ["by pattern", { resource: "leg*" }],
  ["by URN", { resource: "urn:pulumi:dev::*::legacy" }],
  ["by ARM id", { resource: "/subscriptions/*/accounts/AIF-claims" }],
  ["for a pattern of rules", { rule: "account-*" }],
  ["on its last day", { until: today }],
])("covers a failure %s", (_how, more) => {
  expect(said([more])).toEqual(["exempt account-local-auth"]);
});

it("says who answers for it, until when and why", () => {
  const [result] = judge([accountLocalAuth], [legacy], { today, exemptions: [exemption] });
  expect(result).toMatchObject({
    kind: "exempt",
    reason: "the old client cannot do better (ai-platform, until 2026-12-31)",
  });
});

it("is a finding after its last day, and what it covered fails again", () => {
  expect(said([{ until: "2026-11-24" }])).toEqual(["fail account-local-auth", "fail exemption-expired"]);
});

it("is a finding where nothing needs it", () => {
  expect(said([{ resource: "other" }])).toEqual(["fail account-local-auth", "fail exemption-unused"]);
  expect(said([{}, {}])).toEqual(["exempt account-local-auth", "fail exemption-unused"]);
});

it("ends on no day where nobody says which day it is", () => {
  expect(said([{ until: "1999-01-01" }], {})).toEqual(["exempt account-local-auth"]);
});

it("covers no answer that is still open", () => {
  const open = { ...legacy, props: { properties: { disableLocalAuth: UNKNOWN } } };
  expect(judge([accountLocalAuth], [open], { today, exemptions: [exemption] }).map(({ kind }) => kind)).toEqual([
    "undecided",
    "fail",
  ]);
});
