import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, mustBe, mustHave } from "../asking";
import type { Rule } from "../rule";

const defaultAction = "properties.networkAcls.defaultAction";

export const accountNetworkRestriction: Rule = {
  id: "account-network-restriction",
  concern: "network-restriction",
  title: "AI accounts that are open take only stated networks",
  rationale: "Address rules mean nothing while the default lets everybody in.",
  severity: "high",
  appliesTo: ["azure-native:cognitiveservices:Account"],
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  azurePolicy: "037eea7a-bd0a-46c5-9a66-03aea78705d3",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { properties: { publicNetworkAccess: "Enabled", networkAcls: { defaultAction: "Deny" } } },
    fail: {
      properties: {
        publicNetworkAccess: "Enabled",
        networkAcls: { defaultAction: "Allow", ipRules: [{ value: "203.0.113.4" }] },
      },
    },
  },
  *check(resource) {
    const closed = is(resource.props, "properties.publicNetworkAccess", "Disabled");
    if (closed === true) return;
    for (const verdict of mustBe(
      resource,
      defaultAction,
      "Deny",
      "set properties.networkAcls.defaultAction to Deny, or publicNetworkAccess to Disabled",
    ))
      yield closed === UNKNOWN
        ? {
            kind: "undecided",
            path: read(resource, defaultAction) === UNKNOWN ? defaultAction : "properties.publicNetworkAccess",
          }
        : verdict;
  },
};

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
    const kind = is(resource.props, "kind", "OpenAI");
    if (kind === false) return;
    const verdicts = [
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
    ];
    if (kind === UNKNOWN && verdicts.length > 0) yield { kind: "undecided", path: "kind" };
    else yield* verdicts;
  },
};
