import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, mustBe } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";

const defaultAction = "properties.networkAcls.defaultAction";
const openToAll = "properties.publicNetworkAccess";

export const keyvaultPublicNetworkAccess: Rule = {
  id: "keyvault-public-network-access",
  concern: "public-network-access",
  title: "Key vaults in corp are closed to the internet",
  rationale:
    "A public endpoint is reached from anywhere by whoever holds a token; a private one also needs the network.",
  severity: "high",
  posture: "corp",
  appliesTo: ["azure-native:keyvault:Vault"],
  source: "https://learn.microsoft.com/azure/key-vault/general/private-link-service",
  azurePolicy: "405c5871-3e91-4644-8a63-58e19d68ff5b",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { properties: { publicNetworkAccess: "Disabled" } },
    fail: { properties: { publicNetworkAccess: "Enabled" } },
  },
  *check(resource) {
    yield* mustBe(
      resource,
      "properties.publicNetworkAccess",
      "Disabled",
      "set properties.publicNetworkAccess to Disabled and add a private endpoint",
    );
  },
  mend: (props) => mendAt(props, "properties.publicNetworkAccess", "Disabled"),
};

export const keyvaultNetworkRestriction: Rule = {
  id: "keyvault-network-restriction",
  concern: "network-restriction",
  title: "Key vaults that are open take only stated networks",
  rationale: "Address rules mean nothing while the default lets everybody in.",
  severity: "high",
  appliesTo: ["azure-native:keyvault:Vault"],
  source: "https://learn.microsoft.com/azure/key-vault/general/network-security",
  azurePolicy: "55615ac9-af46-4a59-874e-391cc3dfb490",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { properties: { publicNetworkAccess: "Enabled", networkAcls: { defaultAction: "Deny" } } },
    fail: { properties: { publicNetworkAccess: "Enabled", networkAcls: { defaultAction: "Allow" } } },
  },
  *check(resource) {
    const closed = is(resource.props, openToAll, "Disabled");
    if (closed === true) return;
    for (const verdict of mustBe(
      resource,
      defaultAction,
      "Deny",
      `set ${defaultAction} to Deny, or ${openToAll} to Disabled`,
    ))
      yield closed === UNKNOWN && read(resource, defaultAction) !== UNKNOWN
        ? { kind: "undecided", path: openToAll }
        : verdict;
  },
};
