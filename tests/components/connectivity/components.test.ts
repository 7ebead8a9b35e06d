import { PrivateEndpoint } from "../../../components/connectivity/private-endpoint";
import { declaredBy, named, outputsIn, type Declared } from "./support/declared";
import { components, declareStack, place, plan } from "./support/stack";

let declared: readonly Declared[];
beforeAll(async () => {
  declared = await declareStack();
});

const children = (): readonly Declared[] => declared.filter(({ name }) => !components.includes(name));

describe("every child", () => {
  it("has a component as its parent", () => {
    expect(children().length).toBeGreaterThan(30);
    for (const { name, parent } of children()) expect([name, components.includes(parent ?? "")]).toEqual([name, true]);
  });

  it("is wholly known at the first preview", () => {
    for (const { name, props } of children()) expect([name, outputsIn(props)]).toEqual([name, []]);
  });

  it("waits for something, and is made anew with what it names, except a resource group", () => {
    for (const { name, type, dependsOn, replaceWith } of children()) {
      if (type === "azure-native:resources:ResourceGroup") continue;
      expect([name, dependsOn.length > 0]).toEqual([name, true]);
      expect([name, dependsOn]).toEqual([name, expect.arrayContaining([...replaceWith])]);
    }
  });

  it("has the tags of the stack where its type takes tags", () => {
    const untagged = /Subnet|Peering|RoleAssignment/;
    for (const { name, type, props } of children())
      if (!untagged.test(type))
        expect([name, props["tags"]]).toEqual([name, expect.objectContaining({ workload: "playground" })]);
  });

  it("has the name of the plan's report", () => {
    const ids = new Set(plan.report.resources!.map(({ name }) => name));
    const nameInput = /^(?!.*(resourceGroup|virtualNetwork|privateZone|privateEndpoint|vm|tag)Name$).*Name$/;
    for (const { name, props } of children()) {
      const own = Object.keys(props).filter((key) => nameInput.test(key) && typeof props[key] === "string");
      for (const key of own) expect([name, ids.has(String(props[key]))]).toEqual([name, true]);
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
  expect(named(declared, "hub-peering-to-spoke").dependsOn).toEqual(["hub", "spoke"]);
});

it("attaches a security group in the write that makes the subnet", () => {
  for (const { name, type, props, dependsOn } of children()) {
    if (type !== "azure-native:network:Subnet") continue;
    expect((props["networkSecurityGroup"] as { id: string }).id).toContain("/networkSecurityGroups/nsg-");
    expect(dependsOn).toContain(`${name}-rules`);
    expect(props["defaultOutboundAccess"]).toBe(false);
  }
});

it("lets network policies act on the subnet of private endpoints and delegates the one of agents", () => {
  expect(named(declared, "spoke-privateEndpoints").props).toMatchObject({
    subnetName: "snet-private-endpoints",
    privateEndpointNetworkPolicies: "Enabled",
  });
  expect(named(declared, "spoke-foundryAgents").props["delegations"]).toEqual([
    { name: "delegation", serviceName: "Microsoft.App/environments" },
  ]);
});

it("never writes subnets inline", () => {
  for (const { type, props } of children())
    if (type === "azure-native:network:VirtualNetwork") expect(props["subnets"]).toBeUndefined();
});

describe("the jumpbox", () => {
  it("has no public address and no password", () => {
    const [configuration] = named(declared, "jumpbox-interface").props["ipConfigurations"] as Record<string, unknown>[];
    expect(Object.keys(configuration!)).not.toContain("publicIPAddress");
    expect(named(declared, "jumpbox-machine").props["osProfile"]).toMatchObject({
      linuxConfiguration: { disablePasswordAuthentication: true },
    });
    expect(JSON.stringify(named(declared, "jumpbox-machine").props["osProfile"])).not.toContain("adminPassword");
  });

  it("has Trusted Launch and an identity", () => {
    expect(named(declared, "jumpbox-machine").props).toMatchObject({
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
    expect(named(declared, "jumpbox-machine").replaceWith).toEqual(["jumpbox-interface"]);
    expect(named(declared, "jumpbox-sign-in").replaceWith).toEqual(["jumpbox-machine"]);
    expect(named(declared, "jumpbox-machine").opts.replaceOnChanges).toContain("osProfile");
  });
});

it("gives Bastion its address, its time and the command line's sign-in", () => {
  const host = named(declared, "bastion-host");
  expect(host.props).toMatchObject({ sku: { name: "Standard" }, scaleUnits: 2, enableTunneling: true });
  expect(host.dependsOn).toEqual(["bastion-address"]);
  expect(host.opts.customTimeouts).toEqual({ create: "60m", update: "60m", delete: "60m" });
});

it("links every zone to hub and spoke without registering machines", () => {
  const links = children().filter(({ type }) => type.endsWith("VirtualNetworkLink"));
  expect(links).toHaveLength(12);
  for (const { props } of links) expect(props).toMatchObject({ registrationEnabled: false, location: "global" });
});

describe("a private endpoint", () => {
  const declareEndpoint = (): Promise<readonly Declared[]> =>
    declaredBy((opts) => {
      const target = new PrivateEndpoint("target", args("blob", "privatelink.blob.core.windows.net"), opts);
      const around = { ...opts, dependsOn: [target], replaceWith: [target] };
      return new PrivateEndpoint("vault", args("vault", "privatelink.vaultcore.azure.net"), around);
    });
  const args = (groupId: string, zone: string) => ({
    resourceGroupId: place.resourceGroupId,
    location: place.region,
    subnetId: place.privateEndpointSubnetId,
    targetId: `${place.resourceGroupId}/providers/${groupId === "vault" ? "Microsoft.KeyVault/vaults" : "Microsoft.Storage/storageAccounts"}/target`,
    groupId,
    privateDnsZoneIds: [plan.privateDnsZoneIds[zone]!],
  });

  it("waits for what the component waits for, and is made anew with it", async () => {
    expect(named(await declareEndpoint(), "vault-endpoint")).toMatchObject({
      dependsOn: ["target"],
      replaceWith: ["target"],
    });
  });

  it("is registered by a group of its own, which goes before the endpoint does", async () => {
    expect(named(await declareEndpoint(), "vault-zones")).toMatchObject({
      dependsOn: ["vault-endpoint"],
      replaceWith: ["vault-endpoint"],
      props: { privateDnsZoneGroupName: "default", privateEndpointName: "pep-target-vault" },
    });
  });

  it("is wholly known at the first preview", async () => {
    const waiting = (await declareEndpoint()).flatMap(({ name, props }) =>
      outputsIn(props).map((path) => `${name} ${path}`),
    );
    expect(waiting).toEqual([]);
  });
});
