import { Bastion } from "../../components/connectivity/bastion";
import { Hub } from "../../components/connectivity/hub";
import { HubPeering } from "../../components/connectivity/hub-peering";
import { Jumpbox } from "../../components/connectivity/jumpbox";
import { PrivateDns } from "../../components/connectivity/private-dns";
import { Spoke } from "../../components/connectivity/spoke";
import { Observability } from "../../components/regional-ai/observability";
import { RegionalAi } from "../../components/regional-ai/regional-ai";
import { findType, parentIdOf, references, resourceIdOf } from "../../resource-manager";
import { resourceIdKey } from "../../terms/resource-id";
import { place, plan } from "./connectivity/support/stack";
import { platform, workload } from "./connectivity/support/example";
import { context, regionArgs } from "./regional-ai/support/example";
import { declare, inAzure, named, unknownIn, type Declared } from "./support/declared";

let declared: readonly Declared[];
let nameById: ReadonlyMap<string, string>;

/** A platform and a workload as a stack puts them together. */
beforeAll(async () => {
  const all = await declare((opts) => {
    const hub = new Hub("hub", plan.hub, opts);
    const bastion = new Bastion("bastion", plan.bastion, { ...opts, dependsOn: [hub] });
    new Jumpbox("jumpbox", plan.jumpbox, { ...opts, dependsOn: [hub, bastion] });
    const logsArgs = {
      resourceGroupId: plan.platformResourceGroupId,
      location: place.region,
      workload: context.workload,
    };
    const logs = new Observability("logs", logsArgs, { ...opts, dependsOn: hub });
    const spoke = new Spoke("spoke", place.spoke, { ...opts, dependsOn: [hub] });
    const peering = new HubPeering("peering", place.hubPeering, { ...opts, dependsOn: [hub, spoke] });
    const dns = new PrivateDns("dns", plan.privateDns, { ...opts, dependsOn: [hub, spoke, peering] });
    const args = regionArgs({
      resourceGroupId: place.resourceGroupId,
      privateEndpointSubnetId: place.privateEndpointSubnetId,
      privateDnsZoneIds: plan.privateDnsZoneIds,
      workspaceId: workspaceId(),
    });
    new RegionalAi("ai", args, { ...opts, dependsOn: [spoke, peering, dns, logs] });
  }, "preview");
  declared = inAzure(all);
  nameById = new Map(declared.map((one) => [resourceIdKey(idOf(one)), one.name]));
});

function workspaceId(): string {
  return `${plan.platformResourceGroupId}/providers/Microsoft.OperationalInsights/workspaces/log-playground-dev-swedencentral`;
}

function idOf({ type, name, inputs, parent }: Declared): string {
  const subscriptionId = parent === "spoke" || parent.startsWith("ai") ? workload : platform;
  const id = resourceIdOf(findType(type)!, inputs, { subscriptionId });
  if (typeof id !== "string") throw new Error(`${name} has no id`);
  return id;
}

/** Names of the declared resources that stand above an id: its parent, its group, what it extends. */
function above(id: string): string[] {
  const parts = id.split("/");
  return parts.flatMap((_, length) => nameById.get(resourceIdKey(parts.slice(0, length).join("/"))) ?? []);
}

function tiesOf({ tiedTo }: Declared): Set<string> {
  return new Set(Object.values(tiedTo).flat());
}

/** Everything that a resource is tied to, at whatever distance. */
function tiedAtLength(name: string, seen = new Set<string>()): Set<string> {
  for (const next of tiesOf(named(declared, name))) {
    if (seen.has(next)) continue;
    seen.add(next);
    tiedAtLength(next, seen);
  }
  return seen;
}

/** Azure never deletes an account's blob service, and a container must not go with it. */
const neverGone = "ai-blobs";

it("every resource is tied to what it stands in, so that it is made anew after it", () => {
  const untied = declared.flatMap((one) => {
    const ties = tiedAtLength(one.name);
    return above(idOf(one)).flatMap((name) => (ties.has(name) || name === neverGone ? [] : [`${one.name} to ${name}`]));
  });
  expect(untied).toEqual([]);
  expect(declared.filter((one) => tiesOf(one).size === 0).map(({ name }) => name)).toEqual([
    "hub-group",
    "spoke-group",
  ]);
});

it("to its parent at once", () => {
  for (const one of declared) {
    const parent = nameById.get(resourceIdKey(parentIdOf(idOf(one)) ?? ""));
    if (parent !== undefined) expect([one.name, ...tiesOf(one)]).toContain(parent);
  }
});

it("is tied by an input that places it, which the provider replaces it for", () => {
  const placing =
    /^(resourceGroup|virtualNetwork|subnet|natGateway|networkSecurityGroup|account|privateZone|privateEndpoint|vm|networkInterface|bastionHost|virtualNetworkPeering|virtualNetworkLink|privateDnsZoneGroup)Name$|^(scope|resourceUri|name|principalId)$/;
  for (const { name, tiedTo } of declared)
    for (const input of Object.keys(tiedTo)) expect([name, input]).toEqual([name, expect.stringMatching(placing)]);
});

it("waits for everything that it names", () => {
  for (const one of declared)
    for (const { id } of references(findType(one.type)!, one.inputs)) {
      const target = nameById.get(resourceIdKey(id));
      if (target !== undefined)
        expect([one.name, [...waitsFor(one.name)]]).toEqual([one.name, expect.arrayContaining([target])]);
    }
});

it("waits for all that its component was told to wait for", () => {
  for (const name of ["ai-account", "ai-search", "ai-storage", "ai-vault"])
    expect(named(declared, name).dependsOn).toEqual(
      expect.arrayContaining(["spoke-foundryAgents", "peering-to-spoke", "logs-workspace"]),
    );
  expect(named(declared, "logs-workspace").dependsOn).toContain("hub-jumpbox");
});

function waitsFor(name: string, seen = new Set<string>()): Set<string> {
  for (const next of named(declared, name).dependsOn)
    if (!seen.has(next) && declared.some((one) => one.name === next)) waitsFor(next, seen.add(next));
  return seen;
}

it.each([
  ["a subnet's address holders", "hub-jumpbox", ["jumpbox-interface", "jumpbox-machine", "jumpbox-sign-in"]],
  ["a subnet's private endpoints", "spoke-privateEndpoints", ["ai-account-private-endpoint", "ai-vault-private-zones"]],
  [
    "a network's peerings and links",
    "spoke-network",
    ["spoke-to-hub", "peering-to-spoke", "dns-privatelink.openai.azure.com-spoke-swedencentral"],
  ],
  ["what reports to a workspace", "logs-workspace", ["ai-account-logs", "ai-storage-logs"]],
  ["what a zone registers", "dns-privatelink.vaultcore.azure.net", ["ai-vault-private-zones"]],
])("takes with it %s", (_what, replaced, taken) => {
  for (const name of taken) expect([name, ...tiedAtLength(name)]).toContain(replaced);
});

it("makes room for itself, where the provider does not know that it is replaced: its name is fixed", () => {
  const replaced = declared.filter(({ options }) => options.replaceOnChanges !== undefined);
  expect(replaced.length).toBeGreaterThan(10);
  expect(replaced.filter(({ options }) => options.deleteBeforeReplace !== true).map(({ name }) => name)).toEqual([]);
});

it("leaves what holds data alone when a network, a zone or a workspace is replaced", () => {
  for (const name of ["ai-account", "ai-search", "ai-storage", "ai-vault"])
    expect([name, ...tiesOf(named(declared, name))]).toEqual([name, "spoke-group"]);
});

it("is known at the first preview, but for principals", () => {
  const unknown = declared.flatMap(({ type, inputs }) => unknownIn(inputs).map((path) => `${type} ${path}`));
  expect(new Set(unknown)).toEqual(new Set(["azure-native:authorization:RoleAssignment principalId"]));
});
