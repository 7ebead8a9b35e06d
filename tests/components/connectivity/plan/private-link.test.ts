import { planPrivateDns, zonesOf } from "../../../../components/connectivity/plan/private-dns";
import { planPrivateEndpoint } from "../../../../components/connectivity/plan/private-endpoint";
import { orThrow } from "../../../../components/planning/or-throw";
import { hubGroupId, hubId, spokeGroupId, spokeId } from "../support/example";

const account = { armType: "Microsoft.CognitiveServices/accounts", groupId: "account" };

describe("zonesOf", () => {
  it("answers all three zones of a Foundry account", () => {
    expect(zonesOf(account, "swedencentral")).toEqual([
      "privatelink.cognitiveservices.azure.com",
      "privatelink.openai.azure.com",
      "privatelink.services.ai.azure.com",
    ]);
  });

  it("fills in the region", () => {
    const environment = { armType: "microsoft.app/managedEnvironments", groupId: "managedEnvironments" };
    expect(zonesOf(environment, "uksouth")).toEqual(["privatelink.uksouth.azurecontainerapps.io"]);
  });

  it("answers nothing for what has no private link", () => {
    expect(zonesOf({ armType: "Microsoft.Nothing/nothings", groupId: "x" }, "uksouth")).toEqual([]);
  });
});

describe("planPrivateDns", () => {
  const zone = "privatelink.search.windows.net";
  const args = { resourceGroupId: hubGroupId, zoneNames: [zone], virtualNetworkIds: { hub: hubId, spoke: spokeId } };

  it("has each zone once, in order", () => {
    const zoneNames = ["privatelink.vaultcore.azure.net", zone, zone];
    expect(orThrow(planPrivateDns("dns", { ...args, zoneNames })).zones.map(({ name }) => name)).toEqual([
      zone,
      "privatelink.vaultcore.azure.net",
    ]);
  });

  it("keeps the links of two networks of one name apart", () => {
    const other = spokeId.replace("rg-spoke", "rg-other");
    const [planned] = orThrow(planPrivateDns("dns", { ...args, virtualNetworkIds: { a: spokeId, b: other } })).zones;
    const [a, b] = planned!.links;
    expect(a!.name).not.toBe(b!.name);
    expect(a!.name).toMatch(/^dnslink-spoke-[a-z0-9]{5}$/);
  });

  it("does not depend on the order of the networks", () => {
    const turned = { ...args, virtualNetworkIds: { spoke: spokeId, hub: hubId } };
    expect(planPrivateDns("dns", turned)).toEqual(planPrivateDns("dns", args));
  });

  it.each([
    ["a misspelled zone", { zoneNames: ["privatelink.agentsvc.azure.automation.net"] }, "dns.zoneNames[0]"],
    ["a zone of nothing", { zoneNames: ["privatelink.applicationinsights.io"] }, "dns.zoneNames[0]"],
    ["a name of a group", { resourceGroupId: "rg-hub" }, "dns.resourceGroupId"],
    ["a network that is none", { virtualNetworkIds: { hub: hubGroupId } }, "dns.virtualNetworkIds.hub"],
  ])("refuses %s", (_case, changes, path) => {
    expect(planPrivateDns("dns", { ...args, ...changes })).toMatchObject({
      ok: false,
      findings: [{ path }],
    });
  });

  it("takes a regional zone", () => {
    const zoneNames = ["privatelink.swedencentral.azurecontainerapps.io"];
    expect(planPrivateDns("dns", { ...args, zoneNames }).ok).toBe(true);
  });
});

describe("planPrivateEndpoint", () => {
  const zoneId = (zone: string): string => `${hubGroupId}/providers/Microsoft.Network/privateDnsZones/${zone}`;
  const args = {
    resourceGroupId: spokeGroupId,
    location: "swedencentral",
    subnetId: `${spokeId}/subnets/snet-private-endpoints`,
    targetId: `${spokeGroupId}/providers/${account.armType}/aif-a`,
    groupId: "account",
    privateDnsZoneIds: zonesOf(account, "swedencentral").map(zoneId),
  };

  it("is called after its target and sub-resource", () => {
    expect(orThrow(planPrivateEndpoint("endpoint", args))).toMatchObject({
      name: "pep-aif-a-account",
      id: `${spokeGroupId}/providers/Microsoft.Network/privateEndpoints/pep-aif-a-account`,
      interfaceName: "nic-aif-a-account",
      zoneGroupName: "default",
      zones: [{ name: "privatelink-cognitiveservices-azure-com" }, {}, {}],
    });
  });

  it("registers nowhere where policy does it", () => {
    expect(orThrow(planPrivateEndpoint("endpoint", { ...args, privateDnsZoneIds: [] })).zones).toEqual([]);
  });

  it("refuses a registration that leaves a zone out, and names it", () => {
    const answer = planPrivateEndpoint("endpoint", { ...args, privateDnsZoneIds: args.privateDnsZoneIds.slice(0, 2) });
    expect(answer).toMatchObject({ ok: false, findings: [{ path: "endpoint.privateDnsZoneIds" }] });
    expect(answer.ok ? "" : answer.findings[0]!.fix).toContain("privatelink.services.ai.azure.com");
  });

  it.each([
    ["a network instead of a subnet", { subnetId: spokeId }, "endpoint.subnetId"],
    ["a name of a group", { resourceGroupId: "rg" }, "endpoint.resourceGroupId"],
    ["a name of a target", { targetId: "aif-a" }, "endpoint.targetId"],
  ])("refuses %s", (_case, changes, path) => {
    expect(planPrivateEndpoint("endpoint", { ...args, ...changes })).toMatchObject({ ok: false, findings: [{ path }] });
  });
});
