import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is, mustBe } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";

const defaultAction = "networkRuleSet.defaultAction";
const openToAll = "publicNetworkAccess";

export const storagePublicNetworkAccess: Rule = {
  id: "storage-public-network-access",
  concern: "public-network-access",
  title: "Storage accounts in corp are closed to the internet",
  rationale:
    "A public endpoint is reached from anywhere by whoever holds a token; a private one also needs the network.",
  severity: "high",
  posture: "corp",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/storage-network-security",
  azurePolicy: "b2982f36-99f2-4db5-8eff-283140c09693",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { publicNetworkAccess: "Disabled" }, fail: { publicNetworkAccess: "Enabled" } },
  *check(resource) {
    yield* mustBe(
      resource,
      "publicNetworkAccess",
      "Disabled",
      "set publicNetworkAccess to Disabled and add a private endpoint",
    );
  },
  mend: (props) => mendAt(props, "publicNetworkAccess", "Disabled"),
};

export const storageNetworkRestriction: Rule = {
  id: "storage-network-restriction",
  concern: "network-restriction",
  title: "Storage accounts that are open take only stated networks",
  rationale: "Address rules mean nothing while the default lets everybody in.",
  severity: "high",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/storage-network-security",
  azurePolicy: "34c877ad-507e-4c82-993e-3452a6e0ad3c",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { publicNetworkAccess: "Enabled", networkRuleSet: { defaultAction: "Deny" } },
    fail: { publicNetworkAccess: "Enabled", networkRuleSet: { defaultAction: "Allow" } },
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

export const storageTrustedServices: Rule = {
  id: "storage-trusted-services",
  concern: "trusted services bypass",
  title: "Storage accounts let Azure's own services through",
  rationale: "Logs, backups and indexers of Azure do not arrive where the firewall stops them too.",
  severity: "low",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/storage-network-security-trusted-azure-services",
  frameworks: { waf: "Operational Excellence" },
  examples: {
    pass: { networkRuleSet: { defaultAction: "Deny", bypass: "AzureServices" } },
    fail: { networkRuleSet: { defaultAction: "Deny", bypass: "None" } },
  },
  *check(resource) {
    const denies = is(resource.props, "networkRuleSet.defaultAction", "Deny");
    const got = read(resource, "networkRuleSet.bypass");
    if (denies === false || got === undefined || (typeof got === "string" && /azureservices/i.test(got))) return;
    if (got === UNKNOWN) yield { kind: "undecided", path: "networkRuleSet.bypass" };
    else if (denies === UNKNOWN) yield { kind: "undecided", path: "networkRuleSet.defaultAction" };
    else yield { kind: "fail", path: "networkRuleSet.bypass", got, fix: "add AzureServices to networkRuleSet.bypass" };
  },
};
