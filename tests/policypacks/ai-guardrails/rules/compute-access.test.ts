import { vmPasswordAuth, vmCustomData } from "../../../../policypacks/ai-guardrails/rules/compute-access";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(vmPasswordAuth, [
  ["keys only", { osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } } }, "pass"],
  ["keys only, as a text", { osProfile: { linuxConfiguration: { disablePasswordAuthentication: "True" } } }, "pass"],
  ["Windows", { osProfile: { windowsConfiguration: {} } }, "pass"],
  ["a disk that is attached", { storageProfile: { osDisk: { osType: "Linux" } } }, "pass"],
  [
    "an image of Windows",
    { osProfile: { computerName: "a" }, storageProfile: { imageReference: { publisher: "MicrosoftWindowsServer" } } },
    "pass",
  ],
  ["passwords", { osProfile: { linuxConfiguration: { disablePasswordAuthentication: false } } }, "fail"],
  ["not said: passwords", { osProfile: { linuxConfiguration: {} } }, "fail"],
  [
    "an image of Linux without a word",
    { osProfile: { computerName: "a" }, storageProfile: { imageReference: { publisher: "canonical" } } },
    "fail",
  ],
  ["a disk of Linux", { osProfile: {}, storageProfile: { osDisk: { osType: "linux" } } }, "fail"],
  ["null", { osProfile: { linuxConfiguration: { disablePasswordAuthentication: null } } }, "fail"],
  ["not known", { osProfile: { linuxConfiguration: { disablePasswordAuthentication: UNKNOWN } } }, "undecided"],
  ["configuration not known", { osProfile: { linuxConfiguration: UNKNOWN } }, "undecided"],
  [
    "publisher not known",
    { osProfile: { computerName: "a" }, storageProfile: { imageReference: { publisher: UNKNOWN } } },
    "undecided",
  ],
  ["hidden", { osProfile: UNKNOWN }, "undecided"],
  [
    "disk not known",
    { osProfile: { computerName: "a" }, storageProfile: { osDisk: { osType: UNKNOWN } } },
    "undecided",
  ],
]);

describeCases(vmCustomData, [
  ["commands", { osProfile: { customData: "#cloud-config\npackages: [curl]" } }, "pass"],
  ["none", {}, "pass"],
  ["null", { osProfile: { customData: null } }, "pass"],
  ["a word about passwords", { osProfile: { customData: "disable_password: true" } }, "pass"],
  ["a value from elsewhere", { osProfile: { customData: "export API_KEY=$(fetch)" } }, "pass"],
  ["commands in Base64", { osProfile: { customData: "I2Nsb3VkLWNvbmZpZwo=" } }, "pass"],
  ["a secret", { osProfile: { customData: "export AZURE_CLIENT_SECRET=abcdefgh" } }, "fail"],
  ["a password in YAML", { osProfile: { customData: 'password: "hunter22"' } }, "fail"],
  ["a private key", { osProfile: { customData: "-----BEGIN RSA PRIVATE KEY-----" } }, "fail"],
  ["a secret in Base64", { osProfile: { customData: "ZXhwb3J0IFRPS0VOPWFiY2RlZmdo" } }, "fail"],
  ["not known", { osProfile: { customData: UNKNOWN } }, "undecided"],
]);
