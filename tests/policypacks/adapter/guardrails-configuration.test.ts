import type { ResourceValidationArgs } from "@pulumi/policy";

import { guardrailPolicies } from "../../../policypacks/adapter/guardrail-policies";
import type { Configuration } from "../../../policypacks/ai-guardrails/configuration";
import { accountLocalAuth, accountPublicNetworkAccess } from "../../../policypacks/ai-guardrails/rules/foundry-account";
import { run, type Declared } from "./play-engine";
import { asGiven, unknownStringValue } from "./policy-proxy";

const rules = [accountLocalAuth, accountPublicNetworkAccess];
const keyed: Declared = {
  type: "cognitiveservices:Account",
  name: "foundry",
  props: { tags: { landingZone: "corp" }, properties: { publicNetworkAccess: "Disabled" } },
};

function told(configured: object, file: Configuration = {}, declared: readonly Declared[] = [keyed]) {
  return run(declared, { guardrails: configured }, guardrailPolicies(rules, file));
}

it("says a failure under the rule's own name where nothing is configured", async () => {
  expect((await told({})).before).toEqual([expect.stringMatching(/^account-local-auth: /)]);
});

it.each<[string, object, string[]]>([
  ["a severity mandatory", { enforcement: { high: "mandatory" } }, ["guardrails-mandatory"]],
  ["a severity advisory", { enforcement: { high: "advisory" } }, ["guardrails-advisory"]],
  ["a severity off", { enforcement: { high: "off" } }, []],
  ["a preset", { preset: "audit" }, ["guardrails-advisory"]],
  ["one rule off", { rules: { "account-local-auth": "off" } }, []],
  ["another rule off", { rules: { "account-public-network-access": "off" } }, ["guardrails-mandatory"]],
])("takes %s from the pack's configuration, and says a failure once", async (_what, configured, policies) => {
  const { before, after } = await told(configured);
  expect(before.map((line) => line.split(":")[0])).toEqual(policies);
  for (const line of before) expect(line).toContain("account-local-auth: AI accounts take no keys");
  expect(after).toEqual([]);
});

it("asks of the whole stack by the same levels", async () => {
  const untagged = { ...keyed, props: { properties: { publicNetworkAccess: "Enabled", disableLocalAuth: true } } };
  const group: Declared = { type: "resources:ResourceGroup", name: "rg", props: { tags: { landingZone: "corp" } } };
  const { before, after } = await told({ enforcement: { high: "advisory" } }, {}, [group, untagged]);
  expect(before).toEqual([]);
  expect(after).toEqual([expect.stringMatching(/^guardrails-advisory: urn:foundry: account-public-network-access/)]);
});

it.each<[string, object, Configuration]>([
  ["the pack's configuration", { exemptions: [exemption()] }, { today: "2026-11-25" }],
  ["the project's file", {}, { exemptions: [exemption()], today: "2026-11-25" }],
])("lists what an exemption of %s covers, and lets it pass", async (_where, configured, file) => {
  const { before, after } = await told(configured, file);
  expect(before).toEqual([]);
  expect(after).toEqual([
    "exemptions: urn:foundry: account-local-auth: exempt, old client (ai-platform, until 2026-12-31)",
  ]);
});

it("finds an exemption that has ended, and blocks again", async () => {
  const { before, after } = await told({ exemptions: [exemption()] }, { today: "2027-01-01" });
  expect(before).toEqual([expect.stringMatching(/^account-local-auth: /)]);
  expect(after).toEqual([
    expect.stringMatching(/^exemptions: stack: exemption-expired: account-local-auth of foundry/),
  ]);
});

it("judges nothing with a configuration that is wrong, and says all of what is", async () => {
  await expect(told({ preset: "none", exemptions: [{ rule: "x" }] })).rejects.toThrow(
    /preset: got "none"[^]*exemptions\[0\]\.reason[^]*nothing was judged/,
  );
});

describe("remediation", () => {
  const [policy] = guardrailPolicies(rules).filter(({ name }) => name === "account-local-auth");
  const remediate = (props: Record<string, unknown>) => {
    if (policy === undefined || !("remediateResource" in policy) || policy.remediateResource === undefined)
      throw new Error("the policy mends nothing");
    return policy.remediateResource({
      type: "azure-native:cognitiveservices:Account",
      name: "foundry",
      urn: "urn:foundry",
      props,
      opts: {
        protect: false,
        ignoreChanges: [],
        aliases: [],
        customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
        additionalSecretOutputs: [],
      },
      stackTags: new Map(),
      isType: () => false,
      asType: () => undefined,
      getConfig: (() => ({})) as ResourceValidationArgs["getConfig"],
      notApplicable: () => {
        throw new Error("not asked for");
      },
    });
  };

  it("mends what fails, and leaves the rest as it is, unknown values too", async () => {
    const properties: Record<string, unknown> = { publicNetworkAccess: "Disabled", disableLocalAuth: false };
    const props = { location: unknownStringValue, properties };
    expect(await remediate(asGiven(props))).toBeDefined();
    expect(props).toEqual({
      location: unknownStringValue,
      properties: { publicNetworkAccess: "Disabled", disableLocalAuth: true },
    });
  });

  it("leaves alone what passes", () => {
    expect(remediate({ properties: { disableLocalAuth: true } })).toBeUndefined();
  });
});

function exemption() {
  return {
    rule: "account-local-auth",
    resource: "foundry",
    reason: "old client",
    owner: "ai-platform",
    until: "2026-12-31",
  };
}
