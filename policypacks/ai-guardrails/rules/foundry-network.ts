import { is, mustBe, mustHave, where } from "../asking";
import type { Rule } from "../rule";
import { deniedByDefault } from "./denied-by-default";

export const accountNetworkRestriction = deniedByDefault({
  id: "account-network-restriction",
  title: "AI accounts that are open take only stated networks",
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  azurePolicy: "037eea7a-bd0a-46c5-9a66-03aea78705d3",
  token: "azure-native:cognitiveservices:Account",
  openPath: "properties.publicNetworkAccess",
  rules: "properties.networkAcls",
  range: "value",
});

export const accountOutboundRestriction: Rule = {
  id: "account-outbound-restriction",
  concern: "outbound-restriction (DLP)",
  title: "OpenAI accounts reach only stated hosts",
  rationale: "A model that may fetch any address can carry data out to it.",
  severity: "medium",
  appliesTo: ["azure-native:cognitiveservices:Account"],
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-data-loss-prevention",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["Only accounts of kind OpenAI are asked: Foundry accounts restrict their agents by their network instead."],
  examples: {
    pass: { kind: "OpenAI", properties: { restrictOutboundNetworkAccess: true, allowedFqdnList: ["contoso.example"] } },
    fail: { kind: "OpenAI", properties: { restrictOutboundNetworkAccess: false } },
  },
  *check(resource) {
    yield* where(is(resource.props, "kind", "OpenAI"), "kind", [
      ...mustBe(
        resource,
        "properties.restrictOutboundNetworkAccess",
        true,
        "set properties.restrictOutboundNetworkAccess to true",
      ),
      ...mustHave(
        resource,
        "properties.allowedFqdnList",
        "list the hosts that the account may reach in properties.allowedFqdnList",
      ),
    ]);
  },
};
