import { join } from "node:path";

import { orThrow } from "../../components/planning/or-throw";
import { judge, rules } from "../../policypacks/ai-guardrails/index";
import { parseConfiguration } from "../../stacks/configuration/parse";
import { readStackFile } from "../../stacks/configuration/stack-file";
import { exemptionTags } from "../../stacks/exemption-tags";

const values = orThrow(readStackFile(join(__dirname, "../../stacks/Pulumi.online-prod.yaml")));
const singleRegion = { reason: "pilot for one branch", owner: "ai@contoso.example", end: "2027-03-31" };
const tagsOf = (change: object) => exemptionTags(orThrow(parseConfiguration({ ...values, ...change })));
const network = (ddos: unknown) => ({ network: { ...(values["network"] as object), ddos } });

it("are none where nothing departs from the guidance", () => {
  expect(tagsOf({})).toEqual({});
  expect(tagsOf({ approvals: { singleRegion } })).toEqual({}); // there are two
});

it("name who answers, and the risk that is accepted", () => {
  expect(tagsOf({ approvals: { singleRegion }, regions: ["swedencentral"] })).toEqual({
    "exempt-production-two-regions": "until 2027-03-31, ai@contoso.example",
  });
  expect(tagsOf(network({ acceptRisk: "trial for a week" }))).toEqual({
    "exempt-network-ddos-protection": "trial for a week",
  });
  expect(tagsOf(network({ acceptRisk: "x".repeat(400) }))["exempt-network-ddos-protection"]).toHaveLength(256);
});

it("name rules of the guardrails, which they exempt from", () => {
  const tags = tagsOf({
    ...network({ acceptRisk: "trial for a week" }),
    approvals: { singleRegion },
    regions: ["swedencentral"],
  });
  const where = { landingZone: "online", environment: "prod" };
  const resources = (own: object) => [
    {
      type: "azure-native:cognitiveservices:Account",
      name: "ai",
      props: {
        resourceGroupName: "rg",
        accountName: "aif",
        location: "swedencentral",
        kind: "AIServices",
        properties: { publicNetworkAccess: "Disabled", disableLocalAuth: true },
        tags: { ...where, ...own },
      },
    },
    {
      type: "azure-native:cognitiveservices:Deployment",
      name: "chat",
      props: { resourceGroupName: "rg", accountName: "aif", deploymentName: "chat" },
    },
    { type: "azure-native:network:VirtualNetwork", name: "spoke", props: { tags: { ...where, ...own } } },
  ];
  const exemptable = rules.filter(({ id }) => ["production-two-regions", "network-ddos-protection"].includes(id));
  const kinds = (own: object) =>
    Object.fromEntries(judge(exemptable, resources(own)).map(({ rule, kind }) => [rule.id, kind]));
  expect(kinds({})).toEqual({ "production-two-regions": "fail", "network-ddos-protection": "fail" });
  expect(kinds(tags)).toEqual({ "production-two-regions": "exempt", "network-ddos-protection": "exempt" });
  expect(kinds({ "exempt-production-two-regions": " " })).toMatchObject({ "production-two-regions": "fail" });
});
