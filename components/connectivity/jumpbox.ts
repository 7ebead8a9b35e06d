import * as compute from "@pulumi/azure-native/compute";
import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { declareRoles } from "../declare-roles";
import { madeAs } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { groupIdOf } from "../planning/resource-ids";
import { tied } from "../tied";
import { planJumpbox, type JumpboxPlan } from "./plan/jumpbox";

export interface JumpboxArgs {
  /** ARM id of the hub's network; it has the subnet `jumpbox`. */
  virtualNetworkId: string;
  /** ARM region name of the network. */
  location: string;
  /** Size of the machine; it must take Trusted Launch. @default Standard_D2s_v5 */
  size?: string;
  /**
   * OpenSSH public key of a local account, for the day on which Entra fails.
   * @default a key to which no private half exists: people sign in with Entra alone
   */
  sshPublicKey?: string;
  /** Needs the feature `Microsoft.Compute/EncryptionAtHost` registered in the subscription. @default false */
  encryptionAtHost?: boolean;
  /** Object ids of the Entra groups that sign in as administrators. @default none */
  administrators?: string[];
  /** Object ids of the Entra groups that sign in without that right. @default none */
  users?: string[];
  /** Tags of everything that takes tags. */
  tags?: Record<string, string>;
}

/**
 * A Linux machine inside the network, to reach what has no public address: through Bastion, with Entra, without password
 * and without public address. It keeps nothing: a change that Azure refuses in place makes a new one. Let it depend on the hub.
 *
 * @throws FoundationError when the key, the size or the id is none that Azure takes.
 * @see https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux
 */
export class Jumpbox extends pulumi.ComponentResource {
  /** ARM id of the virtual machine. */
  readonly virtualMachineId: pulumi.Output<string>;

  constructor(name: string, args: JumpboxArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:Jumpbox", name, args, opts);
    const plan = orThrow(planJumpbox(name, plainArgs(name, args)));
    checkProvider(this, `${name}.virtualNetworkId`, args.virtualNetworkId);
    const { location, tags } = plan;
    const child = { parent: this };
    const group = madeAs([groupIdOf(args.virtualNetworkId)], opts?.dependsOn);
    const subnet = madeAs([plan.subnetId], opts?.dependsOn);
    const resourceGroupName = tied(plan.resourceGroupName, group);

    const nic = new network.NetworkInterface(
      `${name}-interface`,
      {
        resourceGroupName,
        location,
        networkInterfaceName: tied(plan.interfaceName, subnet),
        ipConfigurations: [
          {
            name: "jumpbox",
            subnet: { id: plan.subnetId },
            privateIPAllocationMethod: network.IPAllocationMethod.Dynamic,
          },
        ],
        tags,
      },
      { ...child, ...outside(opts) },
    );
    const machine = new compute.VirtualMachine(
      `${name}-machine`,
      { resourceGroupName, vmName: tied(plan.name, nic), ...machineArgs(plan) },
      {
        ...child,
        dependsOn: [nic],
        replaceOnChanges: ["osProfile", "storageProfile", "securityProfile.securityType"],
        deleteBeforeReplace: true,
      },
    );
    new compute.VirtualMachineExtension(
      `${name}-sign-in`,
      {
        resourceGroupName,
        location,
        vmName: tied(plan.name, machine),
        vmExtensionName: "AADSSHLoginForLinux",
        publisher: "Microsoft.Azure.ActiveDirectory",
        type: "AADSSHLoginForLinux",
        typeHandlerVersion: "1.0",
        autoUpgradeMinorVersion: true,
        tags,
      },
      { ...child, dependsOn: [machine] },
    );
    for (const on of ["machine", "interface"] as const)
      declareRoles(
        `${name}-${on}`,
        plan.access.filter((role) => role.on === on),
        { machine, interface: nic },
        {},
        child,
      );

    this.virtualMachineId = machine.id;
    this.registerOutputs({ virtualMachineId: this.virtualMachineId });
  }
}

/** Ubuntu 24.04 LTS, second generation: the image that Trusted Launch, automatic patching and the Entra sign-in all take. */
function machineArgs(plan: JumpboxPlan): Omit<compute.VirtualMachineArgs, "resourceGroupName" | "vmName"> {
  const { location, tags } = plan;
  return {
    location,
    identity: { type: compute.ResourceIdentityType.SystemAssigned },
    hardwareProfile: { vmSize: plan.size },
    securityProfile: {
      securityType: compute.SecurityTypes.TrustedLaunch,
      uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
      ...(plan.encryptionAtHost ? { encryptionAtHost: true } : {}),
    },
    storageProfile: {
      imageReference: { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
      osDisk: {
        name: plan.diskName,
        createOption: compute.DiskCreateOptionTypes.FromImage,
        caching: compute.CachingTypes.ReadWrite,
        deleteOption: compute.DiskDeleteOptionTypes.Delete,
        managedDisk: { storageAccountType: compute.StorageAccountTypes.Premium_LRS },
      },
    },
    osProfile: {
      computerName: "jumpbox",
      adminUsername: "jumpbox",
      linuxConfiguration: {
        disablePasswordAuthentication: true,
        provisionVMAgent: true,
        ssh: { publicKeys: [{ path: "/home/jumpbox/.ssh/authorized_keys", keyData: plan.sshPublicKey }] },
        patchSettings: {
          patchMode: compute.LinuxVMGuestPatchMode.AutomaticByPlatform,
          assessmentMode: compute.LinuxPatchAssessmentMode.AutomaticByPlatform,
        },
      },
    },
    networkProfile: {
      networkInterfaces: [{ id: plan.interfaceId, primary: true, deleteOption: compute.DeleteOptions.Detach }],
    },
    tags,
  };
}
