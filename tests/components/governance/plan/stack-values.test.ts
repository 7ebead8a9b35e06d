import type { AiPolicyArgs } from "../../../../components/governance/ai-policy";
import type { PolicyRow } from "../../../../components/governance/plan/policy-rows";
import { stackValues, wordOf } from "../../../../components/governance/plan/stack-values";
import { builtIn } from "./fixtures";

const args: AiPolicyArgs = {
  scopeId: "/subscriptions/11111111-1111-1111-1111-111111111111",
  rollout: "audit",
  allowedLocations: ["swedencentral"],
};
const row = (environmentParameters: readonly string[], reference = "Deny-Something"): PolicyRow => ({
  reference,
  audience: "root",
  definition: builtIn(),
  effect: "Deny",
  parameters: {},
  environmentParameters,
  roleIds: [],
  silent: false,
});

const full: Partial<AiPolicyArgs> = {
  allowedVmSizes: ["Standard_D2s_v5"],
  allowedPublishers: ["OpenAI"],
  workspaceId: "log",
  ddosProtectionPlanId: "ddos",
};

it.each([
  ["listOfAllowedLocations", ["swedencentral"]],
  ["listOfAllowedSKUs", ["Standard_D2s_v5"]],
  ["logAnalytics", "log"],
  ["ddosPlan", "ddos"],
  ["allowedPublishers", ["OpenAI"]],
  ["allowedAssetIds", []],
])("%s is the stack's own value, shared by all rows that have it", (parameter, value) => {
  expect(stackValues(row([parameter]), { ...args, ...full })).toEqual({
    values: [{ passedTo: parameter, name: parameter, value }],
  });
});

it.each([
  ["listOfAllowedSKUs", "any may be used"],
  ["logAnalytics", "no Log Analytics workspace"],
  ["ddosPlan", "no DDoS protection plan"],
  ["allowedPublishers", "would deny every deployment"],
  ["allowedAssetIds", "would deny every deployment"],
  ["somethingElse", "nothing in a stack is its somethingElse"],
])("a row that needs %s lacks it where the stack has none", (parameter, lacks) => {
  expect(stackValues(row([parameter]), args).lacks).toContain(lacks);
});

it("a row that lacks one value of two is left out with the reason for the first", () => {
  const { values, lacks } = stackValues(row(["listOfAllowedLocations", "ddosPlan", "logAnalytics"]), args);
  expect(values).toHaveLength(1);
  expect(lacks).toBe("there is no DDoS protection plan");
});

it("a row for private endpoints has a zone of its own under a name of its own", () => {
  const search = row(["privateDnsZoneId"], "Deploy-Search-PE-DNS");
  const privateDnsZoneIds = { "privatelink.search.windows.net": "zone" };
  expect(stackValues(search, { ...args, privateDnsZoneIds })).toEqual({
    values: [{ passedTo: "privateDnsZoneId", name: "deploySearchPEDNSPrivateDnsZoneId", value: "zone" }],
  });
  expect(stackValues(search, args).lacks).toBe("the stack has no zone privatelink.search.windows.net");
});

it("a word is made of letters and digits alone", () => {
  expect(wordOf("Deny-AI-Local-Auth", "effect")).toBe("denyAILocalAuthEffect");
});
