import { read, readValue } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { isEmpty, itemsAt, mustBe } from "../asking";
import type { Rule } from "../rule";

export const vmManagedDisk: Rule = {
  id: "vm-managed-disk",
  concern: "vm-managed-disk",
  title: "Machines have managed disks",
  rationale: "A disk that is a file in a storage account is read by whoever has the account's key.",
  severity: "medium",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/unmanaged-disks-deprecation",
  azurePolicy: "06a78e20-9358-41c9-923c-fb736d382a4d",
  frameworks: { waf: "Reliability", mcsb: ["DP-4"] },
  examples: {
    pass: { storageProfile: { osDisk: { managedDisk: { storageAccountType: "Premium_LRS" } } } },
    fail: { storageProfile: { osDisk: { vhd: { uri: "https://a.blob.core.windows.net/b" } } } },
  },
  *check(resource) {
    const disks = [
      { path: "storageProfile.osDisk.vhd", got: read(resource, "storageProfile.osDisk.vhd") },
      ...[...itemsAt(resource.props, "storageProfile.dataDisks")].map(([disk, path]) =>
        disk === UNKNOWN ? { path, got: disk } : { path: `${path}.vhd`, got: readValue(disk, "vhd") },
      ),
    ];
    for (const { path, got } of disks)
      if (got === UNKNOWN) yield { kind: "undecided", path };
      else if (!isEmpty(got)) yield { kind: "fail", path, got, fix: "use a managed disk" };
  },
};

export const vmEncryptionAtHost: Rule = {
  id: "vm-encryption-at-host",
  concern: "vm-encryption-at-host",
  title: "Machines are encrypted on their host",
  rationale: "Temporary disks and caches lie on the host in clear without it.",
  severity: "medium",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/disk-encryption",
  azurePolicy: "fc4d8e41-e223-45ea-9bf5-eada37891d87",
  frameworks: { waf: "Security", mcsb: ["DP-4"] },
  examples: {
    pass: { securityProfile: { encryptionAtHost: true } },
    fail: { securityProfile: { encryptionAtHost: false } },
  },
  *check(resource) {
    yield* mustBe(resource, "securityProfile.encryptionAtHost", true, "set securityProfile.encryptionAtHost to true");
  },
};

export const vmTrustedLaunch: Rule = {
  id: "vm-trusted-launch",
  concern: "trusted launch",
  title: "Machines start what was signed",
  rationale: "A changed boot loader is seen by nothing that runs after it.",
  severity: "low",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/trusted-launch",
  frameworks: { waf: "Security", mcsb: ["PV-3"] },
  examples: {
    pass: { securityProfile: { securityType: "TrustedLaunch" } },
    fail: { securityProfile: { securityType: "Standard" } },
  },
  *check(resource) {
    yield* mustBe(
      resource,
      "securityProfile.securityType",
      ["TrustedLaunch", "ConfidentialVM"],
      "set securityProfile.securityType to TrustedLaunch",
    );
  },
};
