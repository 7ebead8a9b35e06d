import {
  accountNetworkRestriction,
  accountOutboundRestriction,
} from "../../../../policypacks/ai-guardrails/rules/foundry-network";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(accountNetworkRestriction, [
  ["denied by default", { properties: { networkAcls: { defaultAction: "Deny" } } }, "pass"],
  ["denied in small letters", { properties: { networkAcls: { defaultAction: "deny" } } }, "pass"],
  ["closed", { properties: { publicNetworkAccess: "Disabled" } }, "pass"],
  [
    "closed, whatever the default",
    { properties: { publicNetworkAccess: "disabled", networkAcls: { defaultAction: "Allow" } } },
    "pass",
  ],
  ["allowed by default", { properties: { networkAcls: { defaultAction: "Allow" } } }, "fail"],
  [
    "address rules under Allow",
    { properties: { networkAcls: { defaultAction: "Allow", ipRules: [{ value: "203.0.113.4" }] } } },
    "fail",
  ],
  ["nothing said", { properties: {} }, "fail"],
  ["null", { properties: { publicNetworkAccess: null, networkAcls: null } }, "fail"],
  ["behind a perimeter that nobody reads", { properties: { publicNetworkAccess: "SecuredByPerimeter" } }, "fail"],
  ["default not known", { properties: { networkAcls: { defaultAction: UNKNOWN } } }, "undecided"],
  ["switch not known", { properties: { publicNetworkAccess: UNKNOWN } }, "undecided"],
  [
    "switch not known, denied",
    { properties: { publicNetworkAccess: UNKNOWN, networkAcls: { defaultAction: "Deny" } } },
    "pass",
  ],
  [
    "neither known",
    { properties: { publicNetworkAccess: UNKNOWN, networkAcls: { defaultAction: UNKNOWN } } },
    "undecided",
  ],
  ["all hidden", { properties: UNKNOWN }, ["undecided", "undecided"]],
  [
    "a rule for everybody under Deny",
    {
      properties: {
        networkAcls: { defaultAction: "Deny", ipRules: [{ value: "203.0.113.4" }, { value: "0.0.0.0/0" }] },
      },
    },
    "fail",
  ],
  [
    "closed, with a rule for everybody",
    { properties: { publicNetworkAccess: "Disabled", networkAcls: { ipRules: [{ value: "::/0" }] } } },
    "pass",
  ],
  [
    "a rule that is not known",
    { properties: { networkAcls: { defaultAction: "Deny", ipRules: [UNKNOWN] } } },
    "undecided",
  ],
  [
    "a stated address",
    { properties: { networkAcls: { defaultAction: "Deny", ipRules: [{ value: "203.0.113.4" }] } } },
    "pass",
  ],
]);

describeCases(accountOutboundRestriction, [
  [
    "restricted to hosts",
    { kind: "OpenAI", properties: { restrictOutboundNetworkAccess: true, allowedFqdnList: ["a.example"] } },
    "pass",
  ],
  [
    "in other letters",
    { kind: "openai", properties: { restrictOutboundNetworkAccess: "True", allowedFqdnList: ["a.example"] } },
    "pass",
  ],
  ["another kind", { kind: "AIServices", properties: {} }, "pass"],
  ["no kind", { properties: {} }, "pass"],
  [
    "not restricted",
    { kind: "OpenAI", properties: { restrictOutboundNetworkAccess: false, allowedFqdnList: ["a.example"] } },
    "fail",
  ],
  ["no hosts", { kind: "OpenAI", properties: { restrictOutboundNetworkAccess: true, allowedFqdnList: [] } }, "fail"],
  ["nothing said", { kind: "OPENAI" }, ["fail", "fail"]],
  ["null", { kind: "OpenAI", properties: null }, ["fail", "fail"]],
  [
    "switch not known",
    { kind: "OpenAI", properties: { restrictOutboundNetworkAccess: UNKNOWN, allowedFqdnList: ["a.example"] } },
    "undecided",
  ],
  [
    "hosts not known",
    { kind: "OpenAI", properties: { restrictOutboundNetworkAccess: true, allowedFqdnList: UNKNOWN } },
    "undecided",
  ],
  ["kind not known", { kind: UNKNOWN, properties: {} }, "undecided"],
  [
    "kind not known, restricted",
    { kind: UNKNOWN, properties: { restrictOutboundNetworkAccess: true, allowedFqdnList: ["a.example"] } },
    "pass",
  ],
]);
