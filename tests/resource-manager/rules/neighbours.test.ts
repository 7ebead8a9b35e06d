import { judge, refuses, weigh, worldOf, type Phase } from "../../../resource-manager";
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

interface Asked {
  readonly phase?: Phase;
  readonly old?: Resource;
  readonly deleted?: readonly Resource[];
}

/** Rule ids that stop the last resource, in a world that holds the others. */
function stopped(
  resources: readonly Resource[],
  { phase = "create", old, deleted = [] }: Asked = {},
): readonly string[] {
  const last = resources.at(-1)!;
  const world = worldOf([group("rg"), ...(phase === "delete" ? resources : resources.slice(0, -1))], {
    subscriptionId: sampleSubscription,
    tenantId: sampleTenant,
    deleted,
  });
  const id = armIdOf(last, sampleSubscription)!;
  return judge({ phase, resource: last, id, world, ...(old && { old }) })
    .filter(refuses)
    .map(({ rule }) => rule ?? "");
}

const vnet = network("vnet");
const vms = subnet("vnet", "vms", "10.0.0.0/24");
const deployment = (model: Readonly<Record<string, unknown>>, sku = "GlobalStandard"): Resource =>
  resource("cognitiveservices:Deployment", {
    accountName: "ai",
    deploymentName: "chat",
    sku: { name: sku, capacity: 1 },
    properties: { model: { format: "OpenAI", ...model } },
  });
const endpoint = (target: string, groupId: string): Resource =>
  resource("network:PrivateEndpoint", {
    privateEndpointName: "pep",
    location: "swedencentral",
    subnet: { id: subnetId("vnet", "vms") },
    privateLinkServiceConnections: [{ name: "a", privateLinkServiceId: target, groupIds: [groupId] }],
  });
const vault = resource("keyvault:Vault", { vaultName: "kv-claims", location: "westeurope", properties: {} });
const vaultId = idOf("Microsoft.KeyVault/vaults", "kv-claims");
const corp = "/providers/Microsoft.Management/managementGroups/corp";
const assigned = (props: Readonly<Record<string, unknown>>): Resource =>
  resource("authorization:PolicyAssignment", {
    scope: `/subscriptions/${sampleSubscription}`,
    policyAssignmentName: "a",
    ...props,
  });
const allowedLocations = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c";

const cases: readonly [string, readonly Resource[], readonly string[], Asked?][] = [
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
  ["a model where it is offered", [account("ai"), deployment({ name: "gpt-5-mini", version: "2025-08-07" })], []],
  ["a model without a version: Azure chooses", [account("ai"), deployment({ name: "gpt-5-mini" })], []],
  [
    "a model with a slip of the pen",
    [account("ai"), deployment({ name: "gpt-5-mni", version: "2025-08-07" })],
    ["cognitiveservices-model-offered"],
  ],
  [
    "a version that never was",
    [account("ai"), deployment({ name: "gpt-5-mini", version: "2020-01-01" })],
    ["cognitiveservices-model-offered"],
  ],
  ["a model of another publisher", [account("ai"), deployment({ format: "DeepSeek", name: "DeepSeek-R1" })], []],
  ["a model that is not known yet", [account("ai"), deployment({ name: UNKNOWN })], []],
  [
    "a deployment that stands already",
    [account("ai"), deployment({ name: "gpt-5-mini", version: "2020-01-01" })],
    [],
    { phase: "update", old: deployment({ name: "gpt-5-mini", version: "2020-01-01" }) },
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
];

describe("beside each refusal stands a program that Azure takes", () => {
  it.each(cases.map(([name, resources, expected, asked = {}]) => [name, { resources, expected, asked }] as const))(
    "%s",
    (_case, { resources, expected, asked }) => {
      expect(stopped(resources, asked)).toEqual(expected);
    },
  );
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
