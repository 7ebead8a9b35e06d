import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { is } from "../asking";
import type { Rule } from "../rule";
import { closedToInternet } from "./closed-to-internet";
import { deniedByDefault } from "./denied-by-default";

export const storagePublicNetworkAccess = closedToInternet({
  id: "storage-public-network-access",
  title: "Storage accounts in corp are closed to the internet",
  source: "https://learn.microsoft.com/azure/storage/common/storage-network-security",
  azurePolicy: "b2982f36-99f2-4db5-8eff-283140c09693",
  token: "azure-native:storage:StorageAccount",
  path: "publicNetworkAccess",
});

export const storageNetworkRestriction = deniedByDefault({
  id: "storage-network-restriction",
  title: "Storage accounts that are open take only stated networks",
  source: "https://learn.microsoft.com/azure/storage/common/storage-network-security",
  azurePolicy: "34c877ad-507e-4c82-993e-3452a6e0ad3c",
  token: "azure-native:storage:StorageAccount",
  openPath: "publicNetworkAccess",
  rules: "networkRuleSet",
  range: "iPAddressOrRange",
});

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
