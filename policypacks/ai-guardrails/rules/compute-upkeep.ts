import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { isEmpty, mustNotBe } from "../asking";
import type { Rule } from "../rule";

export const vmSku: Rule = {
  id: "vm-sku",
  concern: "vm-sku",
  title: "Machines are of a current size",
  rationale: "Basic and promotional sizes are retired, with all that runs on them.",
  severity: "low",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/sizes/overview",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  examples: {
    pass: { hardwareProfile: { vmSize: "Standard_D2s_v5" } },
    fail: { hardwareProfile: { vmSize: "Basic_A1" } },
  },
  *check(resource) {
    const got = read(resource, "hardwareProfile.vmSize");
    if (got === UNKNOWN) yield { kind: "undecided", path: "hardwareProfile.vmSize" };
    else if (typeof got === "string" && /^basic_a|_promo$/i.test(got))
      yield { kind: "fail", path: "hardwareProfile.vmSize", got, fix: "choose a current size" };
  },
};

export const vmUpdates: Rule = {
  id: "vm-updates",
  concern: "auto updates / agent",
  title: "Machines update themselves",
  rationale: "A jumpbox that nobody updates is the weakest machine in the network.",
  severity: "low",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching",
  frameworks: { waf: "Security", mcsb: ["PV-3"] },
  examples: {
    pass: { osProfile: { windowsConfiguration: { enableAutomaticUpdates: true, provisionVMAgent: true } } },
    fail: { osProfile: { windowsConfiguration: { enableAutomaticUpdates: false } } },
  },
  *check(resource) {
    for (const path of [
      "osProfile.windowsConfiguration.enableAutomaticUpdates",
      "osProfile.windowsConfiguration.provisionVMAgent",
      "osProfile.linuxConfiguration.provisionVMAgent",
    ])
      yield* mustNotBe(resource, path, false, `set ${path} to true`);
  },
};

export const vmAvailability: Rule = {
  id: "vm-availability",
  concern: "vm-availability",
  title: "Machines in production stand in a zone or a set",
  rationale: "A machine alone on a slow disk has no promise.",
  severity: "low",
  environment: "prod",
  appliesTo: ["azure-native:compute:VirtualMachine"],
  source: "https://learn.microsoft.com/azure/virtual-machines/availability",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only."],
  examples: {
    pass: { zones: ["1"] },
    fail: { storageProfile: { osDisk: { managedDisk: { storageAccountType: "Standard_LRS" } } } },
  },
  *check(resource) {
    const kept = ["zones", "availabilitySet.id", "virtualMachineScaleSet.id"].map((path) => ({
      path,
      got: read(resource, path),
    }));
    if (kept.some(({ got }) => got !== UNKNOWN && !isEmpty(got))) return;
    const disk = read(resource, "storageProfile.osDisk.managedDisk.storageAccountType");
    if (typeof disk === "string" && /^(premium|ultra)/i.test(disk)) return;
    const open =
      kept.find(({ got }) => got === UNKNOWN)?.path ??
      (disk === UNKNOWN ? "storageProfile.osDisk.managedDisk.storageAccountType" : undefined);
    if (open !== undefined) yield { kind: "undecided", path: open };
    else yield { kind: "fail", path: "zones", fix: "name a zone, an availability set, or a premium disk" };
  },
};
