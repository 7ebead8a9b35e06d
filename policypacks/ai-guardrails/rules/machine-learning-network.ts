import { isPlainObject } from "../../../terms/plain-object";
import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, mustBe, mustNotBe } from "../asking";
import type { Rule } from "../rule";
import { closedToInternet } from "./closed-to-internet";

export const mlPublicNetworkAccess = closedToInternet({
  id: "ml-public-network-access",
  title: "Machine Learning workspaces in corp are closed to the internet",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  azurePolicy: "438c38d2-3772-465a-a9cc-7a6666a275ce",
  token: "azure-native:machinelearningservices:Workspace",
  path: "publicNetworkAccess",
});

export const mlPublicBehindNetwork: Rule = {
  id: "ml-public-behind-network",
  concern: "second switch",
  title: "No second switch opens a Machine Learning workspace",
  rationale: "This older switch lets the internet in although a private endpoint is there.",
  severity: "high",
  appliesTo: ["azure-native:machinelearningservices:Workspace"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { allowPublicAccessWhenBehindVnet: false }, fail: { allowPublicAccessWhenBehindVnet: true } },
  *check(resource) {
    yield* mustNotBe(resource, "allowPublicAccessWhenBehindVnet", true, "set allowPublicAccessWhenBehindVnet to false");
  },
};

export const mlManagedNetwork: Rule = {
  id: "ml-managed-network",
  concern: "managed-network-isolation",
  title: "Machine Learning workspaces isolate what they run",
  rationale: "A machine that trains on your data may send it anywhere unless its network says no.",
  severity: "medium",
  appliesTo: ["azure-native:machinelearningservices:Workspace"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["In corp AllowInternetOutbound is taken as isolated: ml-approved-outbound asks for more there."],
  examples: {
    pass: { managedNetwork: { isolationMode: "AllowOnlyApprovedOutbound" } },
    fail: { managedNetwork: { isolationMode: "Disabled" } },
  },
  *check(resource) {
    // A project runs in the network of its hub.
    const project = is(resource.props, "kind", "Project");
    if (project === true) return;
    for (const verdict of mustBe(
      resource,
      "managedNetwork.isolationMode",
      ["AllowOnlyApprovedOutbound", "AllowInternetOutbound"],
      "set managedNetwork.isolationMode to AllowOnlyApprovedOutbound",
    ))
      yield project === UNKNOWN ? { kind: "undecided", path: "kind" } : verdict;
  },
};

export const mlApprovedOutbound: Rule = {
  id: "ml-approved-outbound",
  concern: "managed-network-isolation",
  title: "Machine Learning workspaces in corp reach approved hosts only",
  rationale: "Data must not leave an internal workload for a host that nobody approved.",
  severity: "medium",
  posture: "corp",
  appliesTo: ["azure-native:machinelearningservices:Workspace"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { managedNetwork: { isolationMode: "AllowOnlyApprovedOutbound" } },
    fail: { managedNetwork: { isolationMode: "AllowInternetOutbound" } },
  },
  *check(resource) {
    yield* mustNotBe(
      resource,
      "managedNetwork.isolationMode",
      "AllowInternetOutbound",
      "set managedNetwork.isolationMode to AllowOnlyApprovedOutbound",
    );
  },
};

export const mlOutboundPrivateEndpoint: Rule = {
  id: "ml-outbound-private-endpoint",
  concern: "ml private-endpoint outbound",
  title: "Machine Learning workspaces reach their data through private endpoints",
  rationale: "What leaves the managed network otherwise travels by public endpoints.",
  severity: "low",
  appliesTo: ["azure-native:machinelearningservices:Workspace"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { managedNetwork: { outboundRules: { storage: { type: "PrivateEndpoint" } } } },
    fail: { managedNetwork: { outboundRules: { pypi: { type: "FQDN" } } } },
  },
  *check(resource) {
    const rules = read(resource, "managedNetwork.outboundRules");
    const types = isPlainObject(rules)
      ? Object.values(rules).map((rule) => (rule === UNKNOWN ? UNKNOWN : is(rule, "type", "PrivateEndpoint")))
      : [];
    if (types.includes(true)) return;
    if (rules === UNKNOWN || types.includes(UNKNOWN)) yield { kind: "undecided", path: "managedNetwork.outboundRules" };
    else
      yield {
        kind: "fail",
        path: "managedNetwork.outboundRules",
        fix: "add an outbound rule of type PrivateEndpoint for each store",
      };
  },
};
