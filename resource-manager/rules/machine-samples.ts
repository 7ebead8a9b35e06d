import { type Props, idOf, resource } from "./samples";

export const machineToken = "azure-native:compute:VirtualMachine";

export function machine(osProfile: Props, props: Props = {}): ReturnType<typeof resource> {
  return resource("compute:VirtualMachine", {
    vmName: "vm-jump",
    location: "swedencentral",
    osProfile: { computerName: "vm-jump", adminUsername: "operator", ...osProfile },
    networkProfile: { networkInterfaces: [{ id: idOf("Microsoft.Network/networkInterfaces", "nic") }] },
    storageProfile: { osDisk: { createOption: "FromImage" }, imageReference: { publisher: "Canonical" } },
    ...props,
  });
}

const key = { path: "/home/operator/.ssh/authorized_keys", keyData: "ssh-ed25519 AAAA" };

export const withKey = { linuxConfiguration: { disablePasswordAuthentication: true, ssh: { publicKeys: [key] } } };
