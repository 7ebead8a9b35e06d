import {
  vmManagedDisk,
  vmEncryptionAtHost,
  vmTrustedLaunch,
} from "../../../../policypacks/ai-guardrails/rules/compute-disks";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(vmManagedDisk, [
  ["managed", { storageProfile: { osDisk: { managedDisk: {} } } }, "pass"],
  ["nothing said", {}, "pass"],
  ["null", { storageProfile: { osDisk: { vhd: null } } }, "pass"],
  ["managed data disks", { storageProfile: { dataDisks: [{ lun: 0, managedDisk: {} }] } }, "pass"],
  ["a file", { storageProfile: { osDisk: { vhd: { uri: "x" } } } }, "fail"],
  [
    "a data disk that is a file",
    { storageProfile: { dataDisks: [{ lun: 0 }, { lun: 1, vhd: { uri: "x" } }] } },
    "fail",
  ],
  ["both", { storageProfile: { osDisk: { vhd: { uri: "x" } }, dataDisks: [{ vhd: { uri: "y" } }] } }, ["fail", "fail"]],
  ["not known", { storageProfile: { osDisk: { vhd: UNKNOWN } } }, "undecided"],
  ["a data disk not known", { storageProfile: { dataDisks: [UNKNOWN] } }, "undecided"],
  ["hidden", { storageProfile: UNKNOWN }, ["undecided", "undecided"]],
]);

describeCases(vmEncryptionAtHost, [
  ["true", { securityProfile: { encryptionAtHost: true } }, "pass"],
  ["true as a text", { securityProfile: { encryptionAtHost: "true" } }, "pass"],
  ["true in capitals", { securityProfile: { encryptionAtHost: "TRUE" } }, "pass"],
  ["false", { securityProfile: { encryptionAtHost: false } }, "fail"],
  ["false as a text", { securityProfile: { encryptionAtHost: "false" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { securityProfile: { encryptionAtHost: null } }, "fail"],
  ["not known", { securityProfile: { encryptionAtHost: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { securityProfile: UNKNOWN }, "undecided"],
]);

describeCases(vmTrustedLaunch, [
  ["TrustedLaunch", { securityProfile: { securityType: "TrustedLaunch" } }, "pass"],
  ["TrustedLaunch in capitals", { securityProfile: { securityType: "TRUSTEDLAUNCH" } }, "pass"],
  ["TrustedLaunch in small letters", { securityProfile: { securityType: "trustedlaunch" } }, "pass"],
  ["ConfidentialVM", { securityProfile: { securityType: "ConfidentialVM" } }, "pass"],
  ["ConfidentialVM in capitals", { securityProfile: { securityType: "CONFIDENTIALVM" } }, "pass"],
  ["ConfidentialVM in small letters", { securityProfile: { securityType: "confidentialvm" } }, "pass"],
  ['"Standard"', { securityProfile: { securityType: "Standard" } }, "fail"],
  ["absent", {}, "fail"],
  ["null", { securityProfile: { securityType: null } }, "fail"],
  ["not known", { securityProfile: { securityType: UNKNOWN } }, "undecided"],
  ["hidden with what is around it", { securityProfile: UNKNOWN }, "undecided"],
]);
