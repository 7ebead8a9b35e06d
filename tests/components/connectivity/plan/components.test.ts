import type { BastionArgs } from "../../../../components/connectivity/bastion";
import type { JumpboxArgs } from "../../../../components/connectivity/jumpbox";
import { planBastion } from "../../../../components/connectivity/plan/bastion";
import { planHub } from "../../../../components/connectivity/plan/hub";
import { planHubPeering } from "../../../../components/connectivity/plan/hub-peering";
import { planJumpbox } from "../../../../components/connectivity/plan/jumpbox";
import { planSpoke } from "../../../../components/connectivity/plan/spoke";
import { orThrow } from "../../../../components/planning/or-throw";
import type { Planned } from "../../../../components/planning/planned";
import type { Finding } from "../../../../terms/finding";
import { developers, hubGroupId, hubId, operators, platform, spokeId, workload } from "../support/example";

function only(answer: Planned<unknown>): Finding {
  if (answer.ok || answer.findings.length !== 1) throw new Error(`not one finding: ${JSON.stringify(answer)}`);
  return answer.findings[0]!;
}

const hub = { subscriptionId: platform, location: "swedencentral", addressSpace: "10.64.0.0/22" };
const spoke = { subscriptionId: workload, location: "swedencentral", addressSpace: "10.64.8.0/21" };

describe("planHub", () => {
  it("names everything after the component when nothing else is said", () => {
    const { network, natGateway } = orThrow(planHub("contoso", hub));
    expect(network.resourceGroupId).toBe(`/subscriptions/${platform}/resourceGroups/rg-contoso-swedencentral`);
    expect(network.virtualNetworkName).toBe("vnet-contoso-swedencentral");
    expect(network.subnets.map(({ subnetName, addressPrefix }) => [subnetName, addressPrefix])).toEqual([
      ["AzureBastionSubnet", "10.64.0.128/26"],
      ["snet-jumpbox", "10.64.1.96/28"],
    ]);
    expect(natGateway.name).toBe("ng-contoso-swedencentral");
  });

  it("gives a way out to the jumpbox alone", () => {
    const { network, natGateway } = orThrow(planHub("contoso", hub));
    expect(network.subnets.map(({ natGatewayId }) => natGatewayId)).toEqual([undefined, natGateway.id]);
  });

  it("spreads public addresses over zones where the region has them", () => {
    const zones = (location: string): unknown =>
      orThrow(planHub("hub", { ...hub, location })).natGateway.publicAddress.zones;
    expect(zones("swedencentral")).toEqual(["1", "2", "3"]);
    expect(zones("canadaeast")).toBeUndefined();
  });

  it("lets in Bastion's machines alone, from the planned prefix", () => {
    const jumpbox = orThrow(planHub("hub", hub)).network.subnets[1]!;
    expect(jumpbox.securityGroup!.rules).toMatchObject([
      { name: "AllowBastionRdpSsh", sourceAddressPrefix: "10.64.0.128/26", destinationAddressPrefix: "10.64.1.96/28" },
      { name: "DenyAllInbound", access: "Deny", priority: 4096 },
    ]);
  });

  it("narrows Bastion's page to the given sources", () => {
    const open = orThrow(planHub("hub", hub)).network.subnets[0]!.securityGroup!.rules;
    const narrow = orThrow(planHub("hub", { ...hub, bastionSources: ["203.0.113.0/24", "198.51.100.0/24"] })).network
      .subnets[0]!.securityGroup!.rules;
    expect(open.find(({ name }) => name === "AllowHttpsInbound")).toMatchObject({ sourceAddressPrefix: "Internet" });
    expect(narrow.find(({ name }) => name === "AllowHttpsInbound")).toMatchObject({
      sourceAddressPrefixes: ["203.0.113.0/24", "198.51.100.0/24"],
    });
    expect(narrow).toHaveLength(open.length);
  });

  it.each([
    ["another size", { addressSpace: "10.64.0.0/23" }, "hub.addressSpace"],
    ["host bits", { addressSpace: "10.64.0.1/22" }, "hub.addressSpace"],
    ["a long name", { virtualNetworkName: `vnet-${"x".repeat(60)}` }, "hub.virtualNetworkName"],
    ["a group's name with a period at its end", { resourceGroupName: "rg." }, "hub.resourceGroupName"],
    ["a source that is no block", { bastionSources: ["203.0.113.7"] }, "hub.bastionSources[0]"],
    ["sources that are none", { bastionSources: [] }, "hub.bastionSources"],
    ["sources from which nobody comes", { bastionSources: ["10.0.0.0/8"] }, "hub.bastionSources"],
    ["a plan that is a network", { ddosProtectionPlanId: hubId }, "hub.ddosProtectionPlanId"],
  ])("refuses %s", (_case, changes, path) => {
    expect(only(planHub("hub", { ...hub, ...changes })).path).toBe(path);
  });

  it("reports all mistakes at once", () => {
    const answer = planHub("hub", { ...hub, addressSpace: "x", resourceGroupName: "rg.", bastionSources: ["y"] });
    expect(answer.ok ? [] : answer.findings).toHaveLength(3);
  });
});

describe("planSpoke", () => {
  it("lets its own network and the clients call private endpoints, and nobody else", () => {
    const { network } = orThrow(planSpoke("spoke", { ...spoke, clients: ["10.64.0.0/22"] }));
    expect(network.subnets[0]!.securityGroup!.rules).toMatchObject([
      {
        name: "AllowVnetHttps",
        destinationPortRange: "443",
        sourceAddressPrefixes: ["10.64.8.0/21", "10.64.0.0/22"],
        destinationAddressPrefix: "10.64.13.0/25",
      },
      { name: "DenyAllInbound", direction: "Inbound" },
      { name: "DenyAllOutbound", direction: "Outbound" },
    ]);
  });

  it("peers with the hub without its gateway, which does not exist", () => {
    const { peering } = orThrow(planSpoke("spoke", { ...spoke, hubVirtualNetworkId: hubId }));
    expect(peering).toMatchObject({
      name: "peer-hub",
      remoteVirtualNetworkId: hubId,
      useRemoteGateways: false,
      allowGatewayTransit: false,
    });
  });

  it("peers with nothing when no hub is given", () => {
    expect(orThrow(planSpoke("spoke", spoke)).peering).toBeUndefined();
  });

  it.each([
    ["another size", { addressSpace: "10.64.8.0/22" }, "spoke.addressSpace"],
    ["a client that is no block", { clients: ["everyone"] }, "spoke.clients[0]"],
    ["a hub that is no network", { hubVirtualNetworkId: hubGroupId }, "spoke.hubVirtualNetworkId"],
  ])("refuses %s", (_case, changes, path) => {
    expect(only(planSpoke("spoke", { ...spoke, ...changes })).path).toBe(path);
  });
});

describe("planHubPeering", () => {
  it("lets the spoke use a gateway of the hub, once there is one", () => {
    const ids = { hubVirtualNetworkId: hubId, spokeVirtualNetworkId: spokeId };
    expect(orThrow(planHubPeering("peering", ids))).toMatchObject({
      resourceGroupName: "rg-hub",
      virtualNetworkName: "vnet-hub",
      id: `${hubId}/virtualNetworkPeerings/peer-spoke`,
      allowGatewayTransit: true,
    });
  });

  it("refuses both ids at once", () => {
    const answer = planHubPeering("peering", { hubVirtualNetworkId: "hub", spokeVirtualNetworkId: "spoke" });
    expect(answer.ok ? [] : answer.findings).toHaveLength(2);
  });
});

describe("planBastion", () => {
  const bastion: BastionArgs = { virtualNetworkId: hubId, location: "swedencentral" };

  it("stands beside the network in its group", () => {
    expect(orThrow(planBastion("bastion", bastion))).toMatchObject({
      name: "bas-hub",
      resourceGroupName: "rg-hub",
      subnetId: `${hubId}/subnets/AzureBastionSubnet`,
      sku: "Standard",
      switches: { enableTunneling: true },
    });
  });

  it("has no tunnelling below Standard", () => {
    expect(orThrow(planBastion("bastion", { ...bastion, sku: "Basic" })).switches).toEqual({});
  });

  it.each([
    ["Developer, which serves no peered network", { sku: "Developer" }, "bastion.sku", "Basic or higher"],
    ["an unknown tier", { sku: "Gold" }, "bastion.sku", "Basic or higher"],
    ["too many scale units", { scaleUnits: 60 }, "bastion.scaleUnits", "at most 50"],
    ["one scale unit", { scaleUnits: 1 }, "bastion.scaleUnits", "at most 50"],
    ["scale units on Basic", { sku: "Basic", scaleUnits: 4 }, "bastion.scaleUnits", "choose Standard"],
    ["a feature above its tier", { features: ["enableSessionRecording"] }, "bastion.features[0]", "choose Premium"],
    ["a feature that is none", { features: ["enableEverything"] }, "bastion.features[0]", "choose one of these"],
    ["an id of a group", { virtualNetworkId: hubGroupId }, "bastion.virtualNetworkId", "whole id"],
    ["a protection that is none", { ddosProtectionMode: "On" }, "bastion.ddosProtectionMode", "choose one of these"],
  ])("refuses %s", (_case, changes, path, fix) => {
    const finding = only(planBastion("bastion", { ...bastion, ...changes } as BastionArgs));
    expect(finding.path).toBe(path);
    expect(finding.fix).toContain(fix);
  });
});

describe("planJumpbox", () => {
  const jumpbox: JumpboxArgs = { virtualNetworkId: hubId, location: "swedencentral" };

  it("stands beside the network, in its own subnet", () => {
    expect(orThrow(planJumpbox("jumpbox", jumpbox))).toMatchObject({
      name: "vm-hub-jumpbox",
      interfaceName: "nic-hub-jumpbox",
      subnetId: `${hubId}/subnets/snet-jumpbox`,
      encryptionAtHost: false,
      access: [],
    });
  });

  it("gives a group that is in both lists what Bastion needs once", () => {
    const both = { ...jumpbox, administrators: [operators], users: [operators, developers] };
    const { access } = orThrow(planJumpbox("jumpbox", both));
    expect(access.filter(({ key }) => key === `reader-${operators}`)).toHaveLength(2);
    expect(new Set(access.map(({ id }) => id)).size).toBe(access.length);
  });

  it.each([
    ["an RSA key", `ssh-rsa AAAAB3NzaC1yc2E${"A".repeat(340)} someone@example`],
    ["an ED25519 key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIG6wTZakXR404sPb4jAyOa6fyY9uZGYmqZYY1H3Q9ehw"],
  ])("takes %s", (_case, sshPublicKey) => {
    expect(planJumpbox("jumpbox", { ...jumpbox, sshPublicKey }).ok).toBe(true);
  });

  it.each([
    ["an ECDSA key", { sshPublicKey: "ecdsa-sha2-nistp256 AAAA" }, "jumpbox.sshPublicKey", "ssh-keygen -t ed25519"],
    ["a short RSA key", { sshPublicKey: "ssh-rsa AAAAB3NzaC1yc2EAAAA" }, "jumpbox.sshPublicKey", "ssh-keygen"],
    ["a size that is none", { size: "large" }, "jumpbox.size", "az vm list-skus"],
  ])("refuses %s", (_case, changes, path, fix) => {
    const finding = only(planJumpbox("jumpbox", { ...jumpbox, ...changes }));
    expect(finding.path).toBe(path);
    expect(finding.fix).toContain(fix);
  });

  it("never repeats a private key", () => {
    const sshPublicKey = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=";
    const finding = only(planJumpbox("jumpbox", { ...jumpbox, sshPublicKey }));
    expect(JSON.stringify(finding)).not.toContain("b3BlbnNz");
  });
});
