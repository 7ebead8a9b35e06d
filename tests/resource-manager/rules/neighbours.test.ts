import { judge, weigh, worldOf } from "../../../resource-manager";
import {
  account,
  group,
  network,
  resource,
  sampleSubscription,
  sampleTenant,
  subnet,
  subnetId,
  idOf,
} from "../../../resource-manager/rules/samples";
import { idOf as armIdOf } from "../../../resource-manager/world-of";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { takeCases } from "./take-cases";

const vnet = network("vnet");
const vms = subnet("vnet", "vms", "10.0.0.0/24");
const endpoint = (target: string, groupId: string): Resource =>
  resource("network:PrivateEndpoint", {
    privateEndpointName: "pep",
    location: "swedencentral",
    subnet: { id: subnetId("vnet", "vms") },
    privateLinkServiceConnections: [{ name: "a", privateLinkServiceId: target, groupIds: [groupId] }],
  });
const vault = resource("keyvault:Vault", { vaultName: "kv-claims", location: "westeurope", properties: {} });
const vaultId = idOf("Microsoft.KeyVault/vaults", "kv-claims");
const peered = (from: string, to: string): Resource =>
  resource(
    "network:VirtualNetworkPeering",
    {
      virtualNetworkName: from,
      virtualNetworkPeeringName: `to-${to}`,
      remoteVirtualNetwork: { id: idOf("Microsoft.Network/virtualNetworks", to) },
    },
    `${from}-${to}`,
  );
const wider = network("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/16", "10.9.0.0/16"] } });
const lock = resource("authorization:ManagementLockAtResourceGroupLevel", { lockName: "keep", level: "CanNotDelete" });
const roleAt = (scope: string): Resource =>
  resource("authorization:RoleAssignment", {
    scope,
    roleAssignmentName: "99999999-9999-4999-8999-999999999999",
    principalId: "88888888-8888-4888-8888-888888888888",
    roleDefinitionId: `/subscriptions/${sampleSubscription}/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd`,
  });
const corp = "/providers/Microsoft.Management/managementGroups/corp";
const assigned = (props: Readonly<Record<string, unknown>>): Resource =>
  resource("authorization:PolicyAssignment", {
    scope: `/subscriptions/${sampleSubscription}`,
    policyAssignmentName: "a",
    ...props,
  });
const allowedLocations = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c";

describe("beside each refusal stands a program that Azure takes", () => {
  takeCases([
    ["a subnet that fills its network", [vnet, subnet("vnet", "all", "10.0.0.0/16")], []],
    [
      "a subnet of two ranges",
      [
        vnet,
        resource("network:Subnet", {
          virtualNetworkName: "vnet",
          subnetName: "a",
          addressPrefixes: ["10.0.1.0/24", "fd00::/64"],
        }),
      ],
      [],
    ],
    ["a subnet one address beyond", [vnet, subnet("vnet", "a", "10.0.0.0/15")], ["network-subnet-inside-network"]],
    ["a subnet beside its sibling", [vnet, vms, subnet("vnet", "b", "10.0.1.0/24")], []],
    ["the same subnet again: an update", [vnet, vms, vms], [], { phase: "update", old: vms }],
    [
      "a subnet over an inline one",
      [network("vnet", { subnets: [{ name: "a", addressPrefix: "10.0.0.0/24" }] }), subnet("vnet", "b", "10.0.0.0/25")],
      ["network-subnet-ranges-apart"],
    ],
    [
      "a subnet whose range is not known",
      [vnet, resource("network:Subnet", { virtualNetworkName: "vnet", subnetName: "a", addressPrefix: UNKNOWN })],
      [],
    ],
    [
      "two inline subnets that overlap",
      [
        network("vnet", {
          subnets: [
            { name: "a", addressPrefix: "10.0.0.0/24" },
            { name: "b", addressPrefix: "10.0.0.0/25" },
          ],
        }),
      ],
      ["network-subnet-ranges-apart"],
    ],
    ["Bastion's subnet in /25", [vnet, subnet("vnet", "AzureBastionSubnet", "10.0.0.0/25")], []],
    ["a small gateway subnet: advice only", [vnet, subnet("vnet", "GatewaySubnet", "10.0.0.0/28")], []],
    [
      "a firewall's subnet with a route table",
      [
        vnet,
        resource("network:RouteTable", { routeTableName: "rt", location: "swedencentral" }),
        subnet("vnet", "AzureFirewallSubnet", "10.0.0.0/26", {
          routeTable: { id: idOf("Microsoft.Network/routeTables", "rt") },
        }),
      ],
      [],
    ],
    ["a child before its parent", [subnet("vnet", "a", "10.0.0.0/24")], ["parent-exists"]],
    [
      "a link to what is not there",
      [
        vnet,
        subnet("vnet", "a", "10.0.0.0/24", {
          networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "nsg") },
        }),
      ],
      ["linked-resources-exist"],
    ],
    [
      "a link whose id is not known",
      [vnet, subnet("vnet", "a", "10.0.0.0/24", { networkSecurityGroup: { id: UNKNOWN } })],
      [],
    ],
    [
      "an endpoint of a service that is not modelled",
      [vnet, vms, endpoint(idOf("Microsoft.Sql/servers", "sql"), "sqlServer")],
      [],
    ],
    ["an endpoint to another region's vault", [vnet, vms, vault, endpoint(vaultId, "vault")], []],
    ["an endpoint with a sub-resource in another case", [vnet, vms, vault, endpoint(vaultId, "Vault")], []],
    [
      "an endpoint that asks for the wrong sub-resource",
      [vnet, vms, vault, endpoint(vaultId, "blob")],
      ["network-private-endpoint-group"],
    ],
    [
      "an endpoint to an account without a subdomain",
      [
        vnet,
        vms,
        account("ai", { customSubDomainName: undefined, allowProjectManagement: false }),
        endpoint(idOf("Microsoft.CognitiveServices/accounts", "ai"), "account"),
      ],
      ["cognitiveservices-private-endpoint-subdomain"],
    ],
    [
      "an account of speech without projects",
      [
        account(
          "speech",
          { allowProjectManagement: undefined, customSubDomainName: undefined },
          { kind: "SpeechServices", identity: undefined },
        ),
      ],
      [],
    ],
    [
      "a vault whose deleted name is recovered",
      [
        resource("keyvault:Vault", {
          vaultName: "kv-claims",
          location: "westeurope",
          properties: { createMode: "recover" },
        }),
      ],
      [],
      { deleted: [vault] },
    ],
    ["a vault whose name a deleted one keeps", [vault], ["keyvault-deleted-vault"], { deleted: [vault] }],
    [
      "a built-in policy of its own parameters",
      [
        assigned({
          policyDefinitionId: allowedLocations,
          parameters: { listOfAllowedLocations: { value: ["swedencentral"] } },
        }),
      ],
      [],
    ],
    [
      "a policy that nobody made",
      [
        assigned({
          policyDefinitionId: `/subscriptions/${sampleSubscription}/providers/Microsoft.Authorization/policyDefinitions/none`,
        }),
      ],
      ["linked-resources-exist"],
    ],
    [
      "a management group under the tenant's root",
      [
        resource("management:ManagementGroup", {
          groupId: "corp",
          details: { parent: { id: `/providers/Microsoft.Management/managementGroups/${sampleTenant}` } },
        }),
      ],
      [],
    ],
    [
      "a management group under none that exists",
      [
        resource("management:ManagementGroup", {
          groupId: "corp",
          details: { parent: { id: "/providers/Microsoft.Management/managementGroups/none" } },
        }),
      ],
      ["linked-resources-exist"],
    ],
    ["an assignment at a group that does not exist", [assigned({ scope: corp })], ["parent-exists"]],
    [
      "a storage firewall that waits for its endpoint",
      [
        vnet,
        vms,
        resource("keyvault:Vault", {
          vaultName: "kv-claims",
          location: "swedencentral",
          properties: {
            networkAcls: {
              virtualNetworkRules: [{ id: subnetId("vnet", "vms"), ignoreMissingVnetServiceEndpoint: true }],
            },
          },
        }),
      ],
      [],
    ],
    [
      "a storage firewall that admits a subnet with a global endpoint",
      [
        vnet,
        subnet("vnet", "vms", "10.0.0.0/24", { serviceEndpoints: [{ service: "microsoft.storage.global" }] }),
        resource("storage:StorageAccount", {
          accountName: "stclaims",
          location: "swedencentral",
          networkRuleSet: { virtualNetworkRules: [{ virtualNetworkResourceId: subnetId("vnet", "vms") }] },
        }),
      ],
      [],
    ],
    [
      "a role assignment under a lock of its group",
      [account("ai"), lock, roleAt(idOf("Microsoft.CognitiveServices/accounts", "ai"))],
      ["locks-bind-descendants"],
      { phase: "delete" },
    ],
    [
      "a peered network that grows: advice only",
      [peered("vnet", "one"), network("one"), wider],
      [],
      { phase: "update", old: vnet },
    ],
    [
      "a spoke peered with a spoke, beside the hub",
      [
        network("hub"),
        network("one", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
        network("two", { addressSpace: { addressPrefixes: ["10.2.0.0/16"] } }),
        peered("one", "hub"),
        peered("hub", "one"),
        peered("two", "hub"),
        peered("hub", "two"),
        peered("one", "two"),
        peered("two", "one"),
      ],
      [],
    ],
    [
      "an environment with workload profiles",
      [
        network("vnet"),
        subnet("vnet", "apps", "10.0.0.0/27", {
          delegations: [{ name: "a", serviceName: "Microsoft.App/environments" }],
        }),
        resource("app:ManagedEnvironment", {
          environmentName: "cae",
          location: "swedencentral",
          vnetConfiguration: { infrastructureSubnetId: subnetId("vnet", "apps") },
          workloadProfiles: [{ name: "Consumption", workloadProfileType: "Consumption" }],
        }),
      ],
      [],
    ],
    ["a group deleted with its content: Azure takes both", [vnet, group("rg")], [], { phase: "delete" }],
    [
      "a subnet that a storage firewall names",
      [
        vnet,
        resource("storage:StorageAccount", {
          accountName: "st",
          networkRuleSet: { virtualNetworkRules: [{ virtualNetworkResourceId: subnetId("vnet", "vms") }] },
        }),
        vms,
      ],
      [],
      { phase: "delete" },
    ],
    [
      "an account with a content filter",
      [resource("cognitiveservices:RaiPolicy", { accountName: "ai", raiPolicyName: "strict" }), account("ai")],
      [],
      { phase: "delete" },
    ],
  ]);
});

it("does not pass what it could not read", () => {
  const asked = subnet("vnet", "a", "10.0.0.0/24", { networkSecurityGroup: UNKNOWN, delegations: UNKNOWN });
  const world = worldOf([group("rg"), vnet], { subscriptionId: sampleSubscription });
  const id = armIdOf(asked, sampleSubscription)!;

  const { refusals, undecided } = weigh({ phase: "create", resource: asked, id, world });

  expect(refusals).toEqual([]);
  expect(undecided).toContainEqual({ rule: "linked-resources-exist", path: "networkSecurityGroup" });
  expect(undecided.map(({ rule }) => rule)).not.toContain("network-subnet-ranges-apart");
});

it("leaves open what it cannot know, and refuses nothing for that", () => {
  const world = worldOf([], { subscriptionId: sampleSubscription, others: "unknown" });
  const id = armIdOf(vms, sampleSubscription)!;
  expect(judge({ phase: "create", resource: vms, id, world })).toEqual([]);
});
