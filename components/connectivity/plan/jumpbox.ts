import type { Finding } from "../../../terms/finding";
import { parseResourceId } from "../../../terms/resource-id";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { nameBeside } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import { planGroupRole, type RoleAssignmentPlan } from "../../planning/role-assignment";
import type { JumpboxArgs } from "../jumpbox";
import { unownedPublicKey } from "./unowned-public-key";
import { subnetId } from "./network";

/** Two processors, 8 GiB; takes Trusted Launch and encryption at host. Whether a subscription gets it in a region must be looked up. */
const defaultSize = "Standard_D2s_v5";

export interface JumpboxPlan {
  readonly resourceGroupName: string;
  readonly location: string;
  readonly name: string;
  readonly id: string;
  readonly interfaceName: string;
  readonly interfaceId: string;
  readonly diskName: string;
  readonly subnetId: string;
  readonly size: string;
  readonly sshPublicKey: string;
  readonly encryptionAtHost: boolean;
  readonly access: readonly RoleAssignmentPlan<"machine" | "interface", never>[];
  readonly tags: Readonly<Record<string, string>>;
}

/** A Linux machine in the hub that people reach through Bastion and enter with Entra: no password, no public address. */
export function planJumpbox(path: string, args: JumpboxArgs): Planned<JumpboxPlan> {
  const { virtualNetworkId, location, size = defaultSize, sshPublicKey = unownedPublicKey, tags = {} } = args;
  const findings = [
    ...checkResourceId(`${path}.virtualNetworkId`, virtualNetworkId, ArmType.virtualNetwork),
    ...checkPublicKey(`${path}.sshPublicKey`, sshPublicKey),
    ...checkSize(`${path}.size`, size),
  ];
  return plannedUnless(findings, () => {
    const network = parseResourceId(virtualNetworkId);
    const resourceGroupName = network?.resourceGroupName ?? "";
    const groupId = resourceGroupId(network?.subscriptionId ?? "", resourceGroupName);
    const beside = (type: string): string =>
      nameBeside(type, { type: ArmType.virtualNetwork, name: network?.names[0] ?? "" }, "jumpbox");
    const id = resourceIdIn(groupId, ArmType.virtualMachine, beside(ArmType.virtualMachine));
    const interfaceId = resourceIdIn(groupId, ArmType.networkInterface, beside(ArmType.networkInterface));
    return {
      resourceGroupName,
      location,
      name: beside(ArmType.virtualMachine),
      id,
      interfaceName: beside(ArmType.networkInterface),
      interfaceId,
      diskName: beside(ArmType.disk),
      subnetId: subnetId(virtualNetworkId, "jumpbox"),
      size,
      sshPublicKey,
      encryptionAtHost: args.encryptionAtHost ?? false,
      access: planAccess(id, interfaceId, args),
      tags,
    };
  });
}

/** Bastion's sign-in wants Reader on the machine and its network interface beside the right to log in. */
function planAccess(
  id: string,
  interfaceId: string,
  { administrators = [], users = [] }: JumpboxArgs,
): JumpboxPlan["access"] {
  const everyone = [...new Set([...administrators, ...users])];
  return [
    ...administrators.map((group) => planGroupRole("machine", id, "Virtual Machine Administrator Login", group)),
    ...users.map((group) => planGroupRole("machine", id, "Virtual Machine User Login", group)),
    ...everyone.map((group) => planGroupRole("machine", id, "Reader", group)),
    ...everyone.map((group) => planGroupRole("interface", interfaceId, "Reader", group)),
  ];
}

/** The size that a jumpbox has, known before its network is planned; `undefined` for a text that is the name of none. */
export function jumpboxSize({ size = defaultSize }: Pick<JumpboxArgs, "size">): string | undefined {
  return checkSize("size", size).length > 0 ? undefined : size;
}

function checkPublicKey(path: string, key: string): readonly Finding[] {
  if (key.includes("PRIVATE KEY"))
    return [
      {
        path,
        got: "a private key",
        allowed: "the public half alone: the content of a .pub file",
        fix: "take the private key out of the configuration and out of its history, make a new pair, give the public half",
      },
    ];
  if (
    /^(ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}=?|ssh-rsa AAAAB3NzaC1yc2E[A-Za-z0-9+/]{330,}={0,2})( .*)?$/.test(
      key.trim(),
    )
  )
    return [];
  return [
    {
      path,
      got: key.length > 40 ? `${key.slice(0, 40)}...` : key,
      allowed: "an OpenSSH public key: ssh-ed25519, or ssh-rsa of 2048 bits or more",
      fix: "leave it out (people sign in with Entra), or run ssh-keygen -t ed25519 -f jumpbox and give the content of jumpbox.pub",
      docs: "https://learn.microsoft.com/azure/virtual-machines/linux/create-ssh-keys-detailed",
    },
  ];
}

function checkSize(path: string, size: string): readonly Finding[] {
  if (/^Standard_[A-Z]+[0-9]+[A-Za-z0-9-]*(_[A-Za-z0-9]+)*$/.test(size)) return [];
  return [
    {
      path,
      got: size,
      allowed: `the name of a size, such as ${defaultSize}`,
      fix: "list them with az vm list-skus --location <region>",
    },
  ];
}
