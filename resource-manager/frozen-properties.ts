import type { ResourceType } from "../catalog/arm-types";

/** Properties that no schema marks, and that the service is known to refuse to change (pulumi-azure-native#577 and its like). */
const known: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.CognitiveServices/accounts/capabilityHosts": ["properties"],
  "Microsoft.CognitiveServices/accounts/projects/capabilityHosts": ["properties"],
  "Microsoft.Compute/virtualMachines": [
    "osProfile.computerName",
    "osProfile.adminUsername",
    "osProfile.adminPassword",
    "osProfile.customData",
    "osProfile.linuxConfiguration.disablePasswordAuthentication",
    "osProfile.linuxConfiguration.ssh",
    "storageProfile.imageReference",
    "storageProfile.osDisk.name",
    "availabilitySet",
    "zones",
  ],
};

/** Whether one of the generic paths is frozen for the type. */
export function frozen({ armType }: ResourceType, generics: readonly string[]): boolean {
  const paths = known[armType] ?? [];
  return generics.some((generic) => paths.includes(generic));
}
