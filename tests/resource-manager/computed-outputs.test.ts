import { armTypes } from "../../catalog/arm-types";
import { computedOutputs, findType, worldOf } from "../../resource-manager";
import { schemaOf } from "../../resource-manager/schema";
import { injected, service, surroundings } from "../../resource-manager/rules/api-management-samples";
import { idOf, network, sampleSubscription, subnet, subnetId } from "../../resource-manager/rules/samples";

const tenantId = "22222222-2222-2222-2222-222222222222";
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function outputs(
  token: string,
  inputs: Readonly<Record<string, unknown>>,
  id = "/a/providers/x/y/kv-claims",
): Record<string, unknown> {
  return { ...computedOutputs(findType(`azure-native:${token}`)!, inputs, id, { tenantId }) };
}

describe("computedOutputs", () => {
  it("repeats the inputs that the answer has, and not the address", () => {
    expect(
      outputs("network:Subnet", { resourceGroupName: "rg", subnetName: "a", addressPrefix: "10.0.0.0/24" }),
    ).toEqual({
      addressPrefix: "10.0.0.0/24",
      name: "kv-claims",
      type: "Microsoft.Network/virtualNetworks/subnets",
      azureApiVersion: "2024-05-01",
      etag: expect.stringMatching(/^W\/"/) as string,
      provisioningState: "Succeeded",
      ipConfigurationProfiles: [],
      ipConfigurations: [],
      privateEndpoints: [],
      resourceNavigationLinks: [],
      serviceAssociationLinks: [],
    });
  });

  it("gives an identity its principal, the same each time and another for another resource", () => {
    const inputs = { identity: { type: "SystemAssigned" } };
    const first = outputs("cognitiveservices:Account", inputs);
    expect(first).toEqual(outputs("cognitiveservices:Account", inputs));
    expect(first["identity"]).toEqual({
      type: "SystemAssigned",
      tenantId,
      principalId: expect.stringMatching(guid) as string,
    });
    expect(outputs("cognitiveservices:Account", inputs, "/b")["identity"]).not.toEqual(first["identity"]);
  });

  it("turns user-assigned identities into keys, with the principal that the identity itself answers", () => {
    const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-ai";
    const identity = outputs("managedidentity:UserAssignedIdentity", {}, id);
    const account = outputs("cognitiveservices:Account", {
      identity: { type: "UserAssigned", userAssignedIdentities: [id] },
    });
    expect(account["identity"]).toEqual({
      type: "UserAssigned",
      userAssignedIdentities: { [id]: { principalId: identity["principalId"], clientId: identity["clientId"] } },
    });
  });

  it.each([
    ["keyvault:Vault", {}, "properties.vaultUri", "https://kv-claims.vault.azure.net/"],
    [
      "cognitiveservices:Account",
      { properties: { customSubDomainName: "ai" } },
      "properties.endpoint",
      "https://ai.cognitiveservices.azure.com/",
    ],
    ["storage:StorageAccount", {}, "primaryEndpoints.blob", "https://kv-claims.blob.core.windows.net/"],
    ["search:Service", {}, "endpoint", "https://kv-claims.search.windows.net"],
    ["management:ManagementGroup", { groupId: "ai" }, "details.parent.name", tenantId],
  ])("%s", (token, inputs, path, expected) => {
    const value = path
      .split(".")
      .reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], outputs(token, inputs));
    expect(value).toBe(expected);
  });

  it("draws a private address from the subnet, beside those that Azure keeps", () => {
    const world = worldOf([network("vnet"), subnet("vnet", "vms", "10.0.3.0/29")], {
      subscriptionId: sampleSubscription,
    });
    const inputs = { ipConfigurations: [{ name: "a", subnet: { id: subnetId("vnet", "vms") } }] };
    const type = findType("azure-native:network:NetworkInterface")!;
    for (const id of ["/nic/a", "/nic/b", "/nic/c", "/nic/d"]) {
      const [configuration] = computedOutputs(type, inputs, id, { tenantId, world })["ipConfigurations"] as [
        { privateIPAddress: string },
      ];
      expect(configuration.privateIPAddress).toMatch(/^10\.0\.3\.[456]$/);
    }
  });

  describe("API Management", () => {
    const type = findType("azure-native:apimanagement:ApiManagementService")!;
    const id = idOf("Microsoft.ApiManagement/service", "apim-claims");
    const world = worldOf(surroundings({ address: { ipAddress: "203.0.113.7" } }), {
      subscriptionId: sampleSubscription,
    });

    it("answers with the host names, and the addresses that it was given", () => {
      const { props } = service(injected);
      const answer = computedOutputs(type, props, id, { tenantId, world });

      expect(answer).toMatchObject({
        gatewayUrl: "https://apim-claims.azure-api.net",
        gatewayRegionalUrl: "https://apim-claims-swedencentral-01.regional.azure-api.net",
        publicIPAddresses: ["203.0.113.7"],
        privateIPAddresses: [expect.stringMatching(/^10\.0\.0\./) as string],
        identity: { principalId: expect.stringMatching(guid) as string },
      });
      expect(answer).toEqual(computedOutputs(type, props, id, { tenantId, world }));
      expect(answer).not.toHaveProperty("additionalLocations");
    });

    it("answers for each further region", () => {
      const further = { location: "francecentral", sku: { name: "Premium", capacity: 1 } };
      const { props } = service({ additionalLocations: [further] });
      expect(computedOutputs(type, props, id, { tenantId, world })["additionalLocations"]).toEqual([
        expect.objectContaining({
          ...further,
          gatewayRegionalUrl: "https://apim-claims-francecentral-01.regional.azure-api.net",
        }),
      ]);
    });

    it("has no portal that is switched off", () => {
      const { props } = service({ developerPortalStatus: "Disabled" });
      expect(computedOutputs(type, props, id, { tenantId })).not.toHaveProperty("developerPortalUrl");
    });
  });

  it.each(armTypes.map(({ token }) => token))("answers in the shape of %s", (token) => {
    const { inputs, outputs: only, inputOnly } = schemaOf(token)!;
    const shape = new Set([...Object.keys(inputs.props), ...Object.keys(only)]);
    const answered = Object.keys(computedOutputs(findType(token)!, {}, "/a/b", { tenantId }));
    expect(answered.filter((name) => !shape.has(name) || inputOnly.has(name))).toEqual([]);
  });
});
