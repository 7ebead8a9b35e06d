import { checkBody, findType } from "../../resource-manager";
import { UNKNOWN } from "../../terms/unknown";

type Inputs = Readonly<Record<string, unknown>>;

const bodies = {
  account: {
    token: "azure-native:cognitiveservices:Account",
    inputs: {
      accountName: "ai-claims",
      resourceGroupName: "rg-claims",
      location: "swedencentral",
      kind: "AIServices",
      sku: { name: "S0" },
      identity: { type: "SystemAssigned" },
      properties: { customSubDomainName: "ai-claims", publicNetworkAccess: "Disabled", disableLocalAuth: true },
      tags: { owner: "ai" },
    },
  },
  storage: {
    token: "azure-native:storage:StorageAccount",
    inputs: {
      accountName: "stclaims001",
      resourceGroupName: "rg-claims",
      location: "swedencentral",
      kind: "StorageV2",
      sku: { name: "Standard_ZRS" },
      networkRuleSet: {
        bypass: "Logging, Metrics",
        defaultAction: "Deny",
        ipRules: [{ iPAddressOrRange: "203.0.113.7" }],
      },
    },
  },
  securityRule: {
    token: "azure-native:network:SecurityRule",
    inputs: {
      networkSecurityGroupName: "nsg",
      resourceGroupName: "rg-claims",
      securityRuleName: "deny",
      access: "Deny",
      direction: "Inbound",
      priority: 100,
      protocol: "*",
      sourceAddressPrefix: "*",
      sourcePortRange: "*",
      destinationAddressPrefix: "*",
      destinationPortRange: "*",
    },
  },
  subnet: {
    token: "azure-native:network:Subnet",
    inputs: { resourceGroupName: "rg", virtualNetworkName: "vnet", subnetName: "a", addressPrefix: "10.0.0.0/24" },
  },
  zone: {
    token: "azure-native:privatedns:PrivateZone",
    inputs: { resourceGroupName: "rg", privateZoneName: "privatelink.openai.azure.com", location: "global" },
  },
  assignment: {
    token: "azure-native:authorization:PolicyAssignment",
    inputs: {
      scope: "/providers/Microsoft.Management/managementGroups/ai",
      policyAssignmentName: "ai-deny",
      policyDefinitionId: "/providers/Microsoft.Authorization/policyDefinitions/a",
      parameters: { effect: { value: "Deny" } },
      metadata: { anything: ["goes", { here: true }] },
    },
  },
} satisfies Record<string, { token: string; inputs: Inputs }>;

function check(body: keyof typeof bodies, changes: Inputs = {}): readonly string[] {
  const { token, inputs } = bodies[body];
  return checkBody(findType(token)!, { ...inputs, ...changes }).map(
    ({ code, path, certainty }) => `${code} ${path}${certainty === "caution" ? " (caution)" : ""}`,
  );
}

describe("checkBody", () => {
  it.each(Object.keys(bodies) as (keyof typeof bodies)[])("takes a correct %s", (body) => {
    expect(check(body)).toEqual([]);
  });

  const properties = bodies.account.inputs.properties;
  it.each<[string, keyof typeof bodies, Inputs, string[]]>([
    ["an unknown property", "account", { knd: "OpenAI" }, ["InvalidRequestContent knd"]],
    [
      "an unknown property further down",
      "account",
      { properties: { ...properties, customSubdomain: "x" } },
      ["InvalidRequestContent properties.customSubdomain"],
    ],
    ["properties where the SDK merges them", "subnet", { properties: {} }, ["InvalidRequestContent properties"]],
    ["a missing property", "account", { sku: {} }, ["InvalidRequestContent sku.name"]],
    [
      "a missing property that only the service asks for",
      "account",
      { kind: undefined },
      ["InvalidRequestContent kind"],
    ],
    ["one of two that must be there", "subnet", { addressPrefix: undefined }, ["InvalidRequestContent addressPrefix"]],
    ["the other of the two", "subnet", { addressPrefix: undefined, addressPrefixes: ["10.0.0.0/24"] }, []],
    ["a value outside the list", "account", { identity: { type: "Managed" } }, ["InvalidRequestContent identity.type"]],
    [
      "a value in another letter case",
      "account",
      { properties: { ...properties, publicNetworkAccess: "disabled" } },
      ["Advice properties.publicNetworkAccess (caution)"],
    ],
    [
      "one value of several in a text",
      "storage",
      { networkRuleSet: { bypass: "Logging, Mail", defaultAction: "Deny" } },
      ["InvalidRequestContent networkRuleSet.bypass"],
    ],
    [
      "an object for a list",
      "storage",
      { networkRuleSet: { defaultAction: "Deny", ipRules: {} } },
      ["InvalidRequestContent networkRuleSet.ipRules"],
    ],
    ["a text for an object", "account", { sku: "S0" }, ["InvalidRequestContent sku"]],
    ["a text for a number", "securityRule", { priority: "100" }, ["SandboxStricterThanAzure priority (caution)"]],
    ["a number out of range", "securityRule", { priority: 5000 }, ["InvalidRequestContent priority"]],
    ["half a number", "securityRule", { priority: 100.5 }, ["InvalidRequestContent priority"]],
    ["a bad storage name", "storage", { accountName: "St-Claims" }, ["AccountNameInvalid accountName"]],
    ["a name too short", "account", { accountName: "a" }, ["InvalidResourceName accountName"]],
    [
      "a trademark in a host name",
      "storage",
      { accountName: "mymicrosoftstore" },
      ["SandboxStricterThanAzure accountName (caution)"],
    ],
    [
      "a group that ends with a dot",
      "account",
      { resourceGroupName: "rg." },
      ["InvalidResourceName resourceGroupName"],
    ],
    ["a group in another script", "account", { resourceGroupName: "gruppe-größe" }, []],
    [
      "a region that does not exist",
      "account",
      { location: "swedencentrl" },
      ["LocationNotAvailableForResourceType location"],
    ],
    ["a region as the portal writes it", "account", { location: "Sweden Central" }, []],
    [
      "a region for what has none",
      "zone",
      { location: "swedencentral" },
      ["LocationNotAvailableForResourceType location"],
    ],
    ["an assignment name of 24 at a management group", "assignment", { policyAssignmentName: "x".repeat(24) }, []],
    [
      "an assignment name of 25 at a management group",
      "assignment",
      { policyAssignmentName: "x".repeat(25) },
      ["InvalidPolicyAssignmentName policyAssignmentName"],
    ],
    [
      "an assignment name of 25 at a subscription",
      "assignment",
      { policyAssignmentName: "x".repeat(25), scope: "/subscriptions/s" },
      [],
    ],
    ["a tag name that Azure refuses", "account", { tags: { "a/b": "c" } }, ["InvalidTagNameCharacters tags['a/b']"]],
    ["a tag value too long", "account", { tags: { a: "x".repeat(257) } }, ["InvalidTagValue tags['a']"]],
    ["what Azure answered once", "subnet", { provisioningState: "Succeeded", etag: "W/1", purpose: "x" }, []],
    [
      "an unknown value",
      "account",
      { kind: UNKNOWN, properties: UNKNOWN, sku: { name: UNKNOWN }, location: UNKNOWN },
      [],
    ],
    ["null for absent", "account", { tags: null, identity: null }, []],
    ["no location: azure-native takes the group's", "account", { location: undefined }, []],
  ])("%s", (_case, body, changes, expected) => {
    expect(check(body, changes)).toEqual(expected);
  });

  it("names the nearest property and the region that was meant", () => {
    const type = findType(bodies.account.token)!;
    const refusals = checkBody(type, { ...bodies.account.inputs, knd: "OpenAI", location: "swedncentral" });
    expect(refusals.map(({ fix }) => fix)).toEqual(expect.arrayContaining(["write kind", "write swedencentral"]));
  });

  it("never shows a secret", () => {
    const type = findType("azure-native:compute:VirtualMachine")!;
    const refusals = checkBody(type, { resourceGroupName: "rg", osProfile: { adminPassword: ["hunter2"] } });
    expect(JSON.stringify(refusals)).not.toContain("hunter2");
  });

  it.each([
    ["a container's share of a core", "app:ContainerApp", { template: { containers: [{ resources: { cpu: 0.25 } }] } }],
    ["the kind that Azure's modules send", "app:ContainerApp", { kind: "containerapps" }],
    ["a daily cap below one", "operationalinsights:Workspace", { workspaceCapping: { dailyQuotaGb: 0.5 } }],
    ["a sampled share", "applicationinsights:Component", { samplingPercentage: 12.5 }],
    ["a budget with cents", "consumption:Budget", { amount: 99.5 }],
  ])("takes %s", (_case, token, inputs) => {
    const refusals = checkBody(findType(`azure-native:${token}`)!, inputs);
    expect(refusals.filter(({ message }) => !message.includes("Required property"))).toEqual([]);
  });

  it("still refuses a kind that is none, and half a replica", () => {
    const type = findType("azure-native:app:ContainerApp")!;
    const wrong = checkBody(type, { kind: "container", template: { scale: { minReplicas: 0.5 } } });
    expect(wrong.map(({ path, certainty }) => [path, certainty])).toEqual(
      expect.arrayContaining([
        ["kind", "known"],
        ["template.scale.minReplicas", "known"],
      ]),
    );
  });

  it.each([
    ["authorization:RoleAssignment", { principalType: "" }],
    ["storage:StorageAccount", { enableNfsV3: "" }],
  ])("only advises where an empty text stands for none, in %s", (token, inputs) => {
    const path = Object.keys(inputs)[0];
    const about = checkBody(findType(`azure-native:${token}`)!, inputs).filter((one) => one.path === path);
    expect(about).toEqual([expect.objectContaining({ code: "Advice", certainty: "caution" })]);
  });

  it("refuses a resource group without a location: nothing fills it in", () => {
    const codes = checkBody(findType("azure-native:resources:ResourceGroup")!, { resourceGroupName: "rg" });
    expect(codes.map(({ code }) => code)).toEqual(["LocationRequired"]);
  });
});
