import { lastName } from "../../terms/resource-id";
import type { AzureRule } from "../azure-rule";
import { holders, nic } from "./holders";
import { idOf, network, resource, subnet } from "./samples";

interface Held {
  readonly id: string;
  readonly what: string;
  readonly token: string;
  /** The ends of the generic paths by which others hold it. */
  readonly by: readonly string[];
  readonly code: string;
  readonly seen: string;
  readonly message: (id: string, users: readonly string[]) => string;
  readonly examples: AzureRule["examples"];
}

const held: readonly Held[] = [
  {
    id: "network-security-group-freed-before-delete",
    what: "A network security group is deleted once no subnet and no interface has it.",
    token: "azure-native:network:NetworkSecurityGroup",
    by: ["networkSecurityGroup.id"],
    code: "InUseNetworkSecurityGroupCannotBeDeleted",
    seen: "https://github.com/MicrosoftDocs/azure-docs/issues/18895",
    message: (id, users) =>
      `Network security group ${id} cannot be deleted because it is in use by the following resources: ${users.join(", ")}.`,
    examples: pair(
      subnet("vnet", "a", "10.0.0.0/24", {
        networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "nsg") },
      }),
      subnet("vnet", "a", "10.0.0.0/24"),
      resource("network:NetworkSecurityGroup", { networkSecurityGroupName: "nsg" }),
    ),
  },
  {
    id: "network-route-table-freed-before-delete",
    what: "A route table is deleted once no subnet has it.",
    token: "azure-native:network:RouteTable",
    by: ["routeTable.id"],
    code: "InUseRouteTableCannotBeDeleted",
    seen: "https://learn.microsoft.com/azure/virtual-network/manage-route-table",
    message: (id) => `Route table ${lastName(id)} is in use and cannot be deleted.`,
    examples: pair(
      subnet("vnet", "a", "10.0.0.0/24", { routeTable: { id: idOf("Microsoft.Network/routeTables", "rt") } }),
      subnet("vnet", "a", "10.0.0.0/24"),
      resource("network:RouteTable", { routeTableName: "rt" }),
    ),
  },
  {
    id: "network-nat-gateway-freed-before-delete",
    what: "A NAT gateway is deleted once no subnet has it.",
    token: "azure-native:network:NatGateway",
    by: ["natGateway.id"],
    code: "InUseNatGatewayCannotBeDeleted",
    seen: "https://learn.microsoft.com/azure/nat-gateway/manage-nat-gateway",
    message: (id, users) => `Nat gateway ${id} cannot be deleted since it is in use by ${users.join(", ")}.`,
    examples: pair(
      subnet("vnet", "a", "10.0.0.0/24", { natGateway: { id: idOf("Microsoft.Network/natGateways", "ng") } }),
      subnet("vnet", "a", "10.0.0.0/24"),
      resource("network:NatGateway", { natGatewayName: "ng" }),
    ),
  },
  {
    id: "network-public-address-freed-before-delete",
    what: "A public address is deleted once nothing has it.",
    token: "azure-native:network:PublicIPAddress",
    by: ["publicIPAddress.id", "publicIpAddresses[].id", "publicIpAddressId"],
    code: "PublicIPAddressCannotBeDeleted",
    seen: "https://github.com/ernestio/ernest/issues/514",
    message: (id, users) =>
      `Public IP address ${id} can not be deleted since it is still allocated to resource ${users[0] ?? ""}.`,
    examples: pair(
      resource("network:BastionHost", {
        bastionHostName: "bas",
        ipConfigurations: [{ name: "a", publicIPAddress: { id: idOf("Microsoft.Network/publicIPAddresses", "pip") } }],
      }),
      resource("network:BastionHost", { bastionHostName: "bas" }),
      resource("network:PublicIPAddress", { publicIpAddressName: "pip" }),
    ),
  },
  {
    id: "network-interface-freed-before-delete",
    what: "A network interface is deleted once no machine has it.",
    token: "azure-native:network:NetworkInterface",
    by: ["networkInterfaces[].id"],
    code: "NicInUse",
    seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/8105",
    message: (id, users) =>
      `Network Interface ${id} is used by existing resource ${users[0] ?? ""}. In order to delete the network interface, it must be dissociated from the resource. To learn more, see aka.ms/deletenic.`,
    examples: pair(
      resource("compute:VirtualMachine", {
        vmName: "vm",
        networkProfile: { networkInterfaces: [{ id: idOf("Microsoft.Network/networkInterfaces", "nic") }] },
      }),
      resource("compute:VirtualMachine", { vmName: "vm", networkProfile: { networkInterfaces: [] } }),
      nic("a"),
    ),
  },
  {
    id: "network-ddos-plan-freed-before-delete",
    what: "A DDoS protection plan is deleted once no network has it.",
    token: "azure-native:network:DdosProtectionPlan",
    by: ["ddosProtectionPlan.id"],
    code: "InUseDdosProtectionPlanCannotBeDeleted",
    seen: "https://github.com/Azure/Azure-Landing-Zones/issues/3645",
    message: (id, users) =>
      `DDoS Protection Plan ${id} cannot be deleted because it is in use with virtual networks ${users.join(", ")}.`,
    examples: pair(
      network("vnet", { ddosProtectionPlan: { id: idOf("Microsoft.Network/ddosProtectionPlans", "ddos") } }),
      network("vnet"),
      resource("network:DdosProtectionPlan", { ddosProtectionPlanName: "ddos" }),
    ),
  },
  {
    id: "authorization-policy-definition-freed-before-delete",
    what: "A policy definition is deleted once no set names it and no assignment has it.",
    token: "azure-native:authorization:PolicyDefinition",
    by: ["policyDefinitionId"],
    code: "InvalidPolicyDefinitionReference",
    seen: "https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-basics",
    message: (id, users) =>
      `The policy definition '${lastName(id)}' cannot be deleted because it is referenced by '${users.join(", ")}'.`,
    examples: pair(
      policyAssignment(
        "/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Authorization/policyDefinitions/own",
      ),
      policyAssignment(
        "/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Authorization/policyDefinitions/other",
      ),
      resource("authorization:PolicyDefinition", { policyDefinitionName: "own" }),
    ),
  },
];

function heldRule({ id, what, token, by, code, seen, message, examples }: Held): AzureRule {
  const policy = token.startsWith("azure-native:authorization:");
  return {
    id,
    what,
    types: policy
      ? ["PolicyDefinition", "PolicySetDefinition"].flatMap((name) => [
          `azure-native:authorization:${name}`,
          `azure-native:authorization:${name}AtManagementGroup`,
        ])
      : [token],
    phases: ["delete"],
    code,
    status: 400,
    certainty: "known",
    seen,
    examples,
    *check(question) {
      const users = holders(question, (_, generic) =>
        by.some((ending) => generic === ending || generic.endsWith(`.${ending}`)),
      );
      if (users.length === 0) return;
      const names = users.map((user) => user.id);
      yield {
        kind: "fail",
        path: "id",
        got: names.length === 1 ? names[0] : names,
        allowed: "one that nothing refers to",
        message: message(question.id, names),
        fix: `delete or change ${users.map((user) => lastName(user.id)).join(", ")} first`,
      };
    },
  };
}

function policyAssignment(policyDefinitionId: string): ReturnType<typeof resource> {
  return resource("authorization:PolicyAssignment", {
    scope: "/subscriptions/11111111-1111-1111-1111-111111111111",
    policyAssignmentName: "a",
    policyDefinitionId,
  });
}

function pair(
  holding: ReturnType<typeof resource>,
  free: ReturnType<typeof resource>,
  asked: ReturnType<typeof resource>,
): AzureRule["examples"] {
  return {
    refused: { phase: "delete", resources: [holding, asked] },
    accepted: { phase: "delete", resources: [free, asked] },
  };
}

/** One rule for each kind of resource that others hold by a link. */
export const freedResources: readonly AzureRule[] = held.map(heldRule);
