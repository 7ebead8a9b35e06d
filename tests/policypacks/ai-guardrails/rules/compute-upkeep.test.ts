import { vmSku, vmUpdates, vmAvailability } from "../../../../policypacks/ai-guardrails/rules/compute-upkeep";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(vmSku, [
  ["current", { hardwareProfile: { vmSize: "Standard_D2s_v5" } }, "pass"],
  ["A of the standard tier", { hardwareProfile: { vmSize: "Standard_A1_v2" } }, "pass"],
  ["absent", {}, "pass"],
  ["promotional by its middle only", { hardwareProfile: { vmSize: "Standard_Promo_v2" } }, "pass"],
  ["basic", { hardwareProfile: { vmSize: "Basic_A1" } }, "fail"],
  ["promotional", { hardwareProfile: { vmSize: "Standard_NC6_Promo" } }, "fail"],
  ["in small letters", { hardwareProfile: { vmSize: "basic_a0" } }, "fail"],
  ["not known", { hardwareProfile: { vmSize: UNKNOWN } }, "undecided"],
]);

describeCases(vmUpdates, [
  ["on", { osProfile: { windowsConfiguration: { enableAutomaticUpdates: true } } }, "pass"],
  ["nothing said", {}, "pass"],
  ["null", { osProfile: { windowsConfiguration: { enableAutomaticUpdates: null } } }, "pass"],
  ["off", { osProfile: { windowsConfiguration: { enableAutomaticUpdates: false } } }, "fail"],
  ["no agent", { osProfile: { windowsConfiguration: { provisionVMAgent: "false" } } }, "fail"],
  ["no agent on Linux", { osProfile: { linuxConfiguration: { provisionVMAgent: false } } }, "fail"],
  ["not known", { osProfile: { windowsConfiguration: { enableAutomaticUpdates: UNKNOWN } } }, "undecided"],
]);

describeCases(vmAvailability, [
  ["a zone", { zones: ["1"] }, "pass"],
  ["a set", { availabilitySet: { id: "x" } }, "pass"],
  ["a scale set", { virtualMachineScaleSet: { id: "x" } }, "pass"],
  ["a premium disk", { storageProfile: { osDisk: { managedDisk: { storageAccountType: "Premium_LRS" } } } }, "pass"],
  ["alone", {}, "fail"],
  ["no zones", { zones: [] }, "fail"],
  ["null", { zones: null }, "fail"],
  ["zones not known", { zones: UNKNOWN }, "undecided"],
  ["set not known", { availabilitySet: UNKNOWN }, "undecided"],
  ["disk not known", { storageProfile: { osDisk: { managedDisk: UNKNOWN } } }, "undecided"],
]);
