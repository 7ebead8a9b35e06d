import * as keyvault from "@pulumi/azure-native/keyvault";

import { Bastion } from "../../../components/connectivity/bastion";
import { Hub } from "../../../components/connectivity/hub";
import { PrivateDns } from "../../../components/connectivity/private-dns";
import { PrivateEndpoint } from "../../../components/connectivity/private-endpoint";
import { Spoke } from "../../../components/connectivity/spoke";
import { remember } from "../../../components/made";
import { declare, inAzure, named, unknownIn, type Declared } from "../support/declared";
import { components, declareStack, place, plan } from "./support/stack";

let declared: readonly Declared[];
beforeAll(async () => {
  declared = await declareStack();
});

const children = (): readonly Declared[] => declared.filter(({ name }) => !components.includes(name));

describe("every child", () => {
  it("has a component as its parent", () => {
    expect(children().length).toBeGreaterThan(30);
    for (const { name, parent } of children()) expect([name, components.includes(parent)]).toEqual([name, true]);
  });

  it("is wholly known at the first preview", () => {
    for (const { name, inputs } of children()) expect([name, unknownIn(inputs)]).toEqual([name, []]);
  });

  it("is told to be replaced by what it is tied to alone", () => {
    for (const { name, options } of children()) expect([name, options.replaceWith]).toEqual([name, undefined]);
  });

  it("has the tags of the stack where its type takes tags", () => {
    const untagged = /Subnet|Peering|RoleAssignment/;
    for (const { name, type, inputs } of children())
      if (!untagged.test(type))
        expect([name, inputs["tags"]]).toEqual([name, expect.objectContaining({ workload: "playground" })]);
  });

  it("has the name of the plan's report", () => {
    const ids = new Set(plan.report.resources!.map(({ name }) => name));
    const nameInput = /^(?!.*(resourceGroup|virtualNetwork|privateZone|privateEndpoint|vm|tag)Name$).*Name$/;
    for (const { name, inputs } of children()) {
      const own = Object.keys(inputs).filter((key) => nameInput.test(key) && typeof inputs[key] === "string");
      for (const key of own) expect([name, ids.has(String(inputs[key]))]).toEqual([name, true]);
    }
  });
});

it("declares exactly what the report lists", () => {
  expect(children()).toHaveLength(plan.report.resources!.length);
  expect(new Set(plan.report.resources!.map(({ id }) => id)).size).toBe(plan.report.resources!.length);
});

it("writes the subnets of a network one after the other, then its peering", () => {
  expect(named(declared, "hub-jumpbox").dependsOn).toContain("hub-bastion");
  expect(named(declared, "spoke-foundryAgents").dependsOn).toContain("spoke-privateEndpoints");
  expect(named(declared, "spoke-to-hub").dependsOn).toContain("spoke-foundryAgents");
  expect(named(declared, "hub-peering-to-spoke").dependsOn).toEqual(
    expect.arrayContaining(["hub-jumpbox", "spoke-to-hub"]),
  );
});

it("attaches a security group in the write that makes the subnet", () => {
  for (const { name, type, inputs, dependsOn } of children()) {
    if (type !== "azure-native:network:Subnet") continue;
    expect((inputs["networkSecurityGroup"] as { id: string }).id).toContain("/networkSecurityGroups/nsg-");
    expect(dependsOn).toContain(`${name}-rules`);
    expect(inputs["defaultOutboundAccess"]).toBe(false);
  }
});

it("makes a subnet anew with what it holds, and that only once the network is", () => {
  expect(named(declared, "hub-jumpbox").tiedTo["subnetName"]?.toSorted()).toEqual([
    "hub-jumpbox-rules",
    "hub-outbound",
  ]);
  expect(named(declared, "hub-outbound").tiedTo["natGatewayName"]).toEqual(["hub-outbound-address"]);
  for (const name of ["hub-jumpbox-rules", "hub-outbound-address"])
    expect(named(declared, name).dependsOn).toContain("hub-network");
});

it("lets network policies act on the subnet of private endpoints and delegates the one of agents", () => {
  expect(named(declared, "spoke-privateEndpoints").inputs).toMatchObject({
    subnetName: "snet-private-endpoints",
    privateEndpointNetworkPolicies: "Enabled",
  });
  expect(named(declared, "spoke-foundryAgents").inputs["delegations"]).toEqual([
    { name: "delegation", serviceName: "Microsoft.App/environments" },
  ]);
});

it("never writes subnets inline", () => {
  for (const { type, inputs } of children())
    if (type === "azure-native:network:VirtualNetwork") expect(inputs["subnets"]).toBeUndefined();
});

describe("the jumpbox", () => {
  it("has no public address and no password", () => {
    const [configuration] = named(declared, "jumpbox-interface").inputs["ipConfigurations"] as Record<
      string,
      unknown
    >[];
    expect(Object.keys(configuration!)).not.toContain("publicIPAddress");
    expect(named(declared, "jumpbox-machine").inputs["osProfile"]).toMatchObject({
      linuxConfiguration: { disablePasswordAuthentication: true },
    });
    expect(JSON.stringify(named(declared, "jumpbox-machine").inputs["osProfile"])).not.toContain("adminPassword");
  });

  it("has Trusted Launch and an identity", () => {
    expect(named(declared, "jumpbox-machine").inputs).toMatchObject({
      identity: { type: "SystemAssigned" },
      securityProfile: { securityType: "TrustedLaunch", uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } },
    });
  });

  it("is entered by operators as administrators and by developers as users", () => {
    const roles = children().filter(({ type, parent }) => type.endsWith("RoleAssignment") && parent === "jumpbox");
    expect(roles.map(({ name }) => name.replace(/-[0-9a-f]{8}-.*/, "")).sort()).toEqual([
      "jumpbox-interface-reader",
      "jumpbox-interface-reader",
      "jumpbox-machine-reader",
      "jumpbox-machine-reader",
      "jumpbox-machine-virtual-machine-administrator-login",
      "jumpbox-machine-virtual-machine-user-login",
    ]);
  });

  it("is made anew with its interface, and its sign-in with it", () => {
    expect(named(declared, "jumpbox-machine").tiedTo["vmName"]).toEqual(["jumpbox-interface"]);
    expect(named(declared, "jumpbox-sign-in").tiedTo["vmName"]).toEqual(["jumpbox-machine"]);
    expect(named(declared, "jumpbox-machine").options.replaceOnChanges).toContain("osProfile");
  });
});

it("gives Bastion its address, its time and the command line's sign-in", () => {
  const host = named(declared, "bastion-host");
  expect(host.inputs).toMatchObject({ sku: { name: "Standard" }, scaleUnits: 2, enableTunneling: true });
  expect(host.tiedTo["bastionHostName"]?.toSorted()).toEqual(["bastion-address", "hub-bastion"]);
  expect(host.options.customTimeouts).toEqual({ create: "60m", update: "60m", delete: "60m" });
});

it("links every zone to hub and spoke without registering machines", () => {
  const links = children().filter(({ type }) => type.endsWith("VirtualNetworkLink"));
  expect(links).toHaveLength(12);
  for (const { inputs } of links) expect(inputs).toMatchObject({ registrationEnabled: false, location: "global" });
});

describe("a private endpoint", () => {
  const targetId = `${place.resourceGroupId}/providers/Microsoft.KeyVault/vaults/target`;
  const zone = "privatelink.vaultcore.azure.net";
  const args = {
    resourceGroupId: place.resourceGroupId,
    location: place.region,
    subnetId: place.privateEndpointSubnetId,
    targetId,
    groupId: "vault",
    privateDnsZoneIds: [plan.privateDnsZoneIds[zone]!],
  };
  const declareEndpoint = (): Promise<readonly Declared[]> =>
    declare((opts) => {
      const spoke = new Spoke("spoke", place.spoke, opts);
      const dns = new PrivateDns("dns", plan.privateDns, opts);
      const target = new keyvault.Vault("target", {
        resourceGroupName: "a",
        properties: { tenantId: "b", sku: { family: "A", name: "standard" } },
      });
      remember(target, { [targetId]: target });
      new PrivateEndpoint("vault", args, { ...opts, dependsOn: [spoke, dns, target] });
    }, "preview");

  it("is made anew with its target and its subnet, and with nothing else of what it waits for", async () => {
    const { dependsOn, tiedTo } = named(await declareEndpoint(), "vault-endpoint");
    expect(tiedTo["privateEndpointName"]?.toSorted()).toEqual(["spoke-privateEndpoints", "target"]);
    expect(tiedTo["resourceGroupName"]).toEqual(["spoke-group"]);
    expect(Object.keys(tiedTo)).toHaveLength(2);
    expect(dependsOn).toContain("spoke-foundryAgents");
  });

  it("is registered by a group of its own, which goes before the endpoint or a zone does", async () => {
    expect(named(await declareEndpoint(), "vault-zones")).toMatchObject({
      tiedTo: { privateEndpointName: ["vault-endpoint"], privateDnsZoneGroupName: [`dns-${zone}`] },
      inputs: { privateDnsZoneGroupName: "default", privateEndpointName: "pep-target-vault" },
    });
  });

  it("is wholly known at the first preview", async () => {
    const waiting = (await declareEndpoint()).flatMap(({ name, inputs }) =>
      unknownIn(inputs).map((path) => `${name} ${path}`),
    );
    expect(waiting).toEqual([]);
  });
});

describe("protection", () => {
  const whole = (protect?: boolean): Promise<readonly Declared[]> =>
    declare((opts) => {
      const shared = protect === undefined ? opts : { ...opts, protect };
      const hub = new Hub("hub", plan.hub, shared);
      new Spoke("spoke", place.spoke, shared);
      new PrivateDns("dns", plan.privateDns, shared);
      new Bastion("bastion", plan.bastion, { ...opts, dependsOn: [hub] });
    });

  it("of a component is that of all it made: groups, networks, zones", async () => {
    const made = inAzure(await whole(true));
    const open = made.filter(({ protect }) => !protect).map(({ parent }) => parent);
    expect(made.filter(({ type }) => /ResourceGroup$|VirtualNetwork$|PrivateZone$/.test(type))).toHaveLength(10);
    expect(new Set(open)).toEqual(new Set(["bastion"]));
  });

  it("is off unless it is asked for", async () => {
    expect(inAzure(await whole()).filter(({ protect }) => protect)).toEqual([]);
  });
});
