import { readArmTemplate } from "../../../../cli/check/read/arm-template";
import { UNKNOWN } from "../../../../terms/unknown";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

function read(template: Record<string, unknown>, parameters?: unknown) {
  const input = readArmTemplate({ $schema: schema, ...template }, parameters);
  return { ...input, resources: input.stacks.flatMap(({ resources }) => resources.map(({ resource }) => resource)) };
}

const account = {
  type: "Microsoft.CognitiveServices/accounts",
  apiVersion: "2025-06-01",
  name: "[parameters('name')]",
  location: "[resourceGroup().location]",
  kind: "AIServices",
  sku: { name: "S0" },
  identity: { type: "SystemAssigned" },
  properties: { publicNetworkAccess: "[if(parameters('open'), 'Enabled', 'Disabled')]" },
};
const parameters = {
  name: { type: "string", defaultValue: "[format('ai-{0}', uniqueString(resourceGroup().id))]" },
  open: { type: "bool", defaultValue: false },
};

describe("readArmTemplate", () => {
  it("reads parameters, functions and what only Azure knows", () => {
    const { resources } = read({ parameters, resources: [account] });
    expect(resources).toMatchObject([
      {
        type: "azure-native:cognitiveservices:Account",
        props: {
          accountName: UNKNOWN,
          location: UNKNOWN,
          kind: "AIServices",
          properties: { publicNetworkAccess: "Disabled" },
        },
      },
    ]);
  });

  it("takes a parameters file", () => {
    const { resources } = read(
      { parameters, resources: [account] },
      { parameters: { open: { value: true }, name: { value: "mine" } } },
    );
    expect(resources[0]?.props).toMatchObject({ accountName: "mine", properties: { publicNetworkAccess: "Enabled" } });
  });

  it("follows references to a resource whose name nobody knows", () => {
    const { resources } = read({
      parameters,
      resources: [
        account,
        {
          type: "Microsoft.Network/privateEndpoints",
          apiVersion: "2024-05-01",
          name: "pe",
          location: "westeurope",
          properties: {
            subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'pe')]" },
            privateLinkServiceConnections: [
              {
                name: "c",
                properties: {
                  privateLinkServiceId: "[resourceId('Microsoft.CognitiveServices/accounts', parameters('name'))]",
                  groupIds: ["account"],
                },
              },
            ],
          },
        },
      ],
    });
    const [target, endpoint] = resources;
    expect(endpoint?.props["privateLinkServiceConnections"]).toEqual([
      { name: "c", privateLinkServiceId: UNKNOWN, groupIds: ["account"] },
    ]);
    expect(endpoint?.props["subnet"]).toEqual({
      id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/group-of-the-deployment/providers/Microsoft.Network/virtualNetworks/vnet/subnets/pe",
    });
    expect(endpoint?.propertyDependencies).toMatchObject({ privateLinkServiceConnections: [target?.urn] });
  });

  it("expands copies of resources, properties and variables, and leaves out what a condition excludes", () => {
    const { resources } = read({
      variables: { copy: [{ name: "names", count: 2, input: "[concat('rule', copyIndex('names'))]" }] },
      resources: [
        {
          type: "Microsoft.Network/networkSecurityGroups",
          apiVersion: "2024-05-01",
          name: "[concat('nsg', copyIndex(1))]",
          copy: { name: "groups", count: 2 },
          properties: {
            copy: [
              {
                name: "securityRules",
                count: "[length(variables('names'))]",
                input: {
                  name: "[variables('names')[copyIndex('securityRules')]]",
                  properties: { access: "Allow", priority: "[add(100, copyIndex('securityRules'))]" },
                },
              },
            ],
          },
        },
        { type: "Microsoft.Network/publicIPAddresses", apiVersion: "2024-05-01", name: "ip", condition: false },
      ],
    });
    expect(resources.map(({ props }) => props["networkSecurityGroupName"])).toEqual(["nsg1", "nsg2"]);
    expect(resources[0]?.props["securityRules"]).toEqual([
      { name: "rule0", access: "Allow", priority: 100 },
      { name: "rule1", access: "Allow", priority: 101 },
    ]);
  });

  it("reads children, symbolic names and nested templates with their outputs", () => {
    const { resources, notJudged } = read({
      languageVersion: "2.0",
      resources: {
        old: { existing: true, type: "Microsoft.Storage/storageAccounts", apiVersion: "2024-01-01", name: "old" },
        plan: { type: "Microsoft.Web/serverfarms", apiVersion: "2024-01-01", name: "plan" },
        module: {
          type: "Microsoft.Resources/deployments",
          apiVersion: "2022-09-01",
          name: "module",
          properties: {
            expressionEvaluationOptions: { scope: "inner" },
            parameters: { name: { value: "vnet" } },
            template: {
              $schema: schema,
              parameters: { name: { type: "string" } },
              resources: [
                {
                  type: "Microsoft.Network/virtualNetworks",
                  apiVersion: "2024-05-01",
                  name: "[parameters('name')]",
                  properties: { addressSpace: { addressPrefixes: ["10.0.0.0/16"] } },
                  resources: [
                    {
                      type: "subnets",
                      apiVersion: "2024-05-01",
                      name: "a",
                      properties: { addressPrefix: "10.0.0.0/24" },
                    },
                  ],
                },
              ],
              outputs: {
                subnet: {
                  type: "string",
                  value: "[resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('name'), 'a')]",
                },
              },
            },
          },
        },
        nic: {
          type: "Microsoft.Network/networkInterfaces",
          apiVersion: "2024-05-01",
          name: "nic",
          properties: {
            ipConfigurations: [
              { name: "ip", properties: { subnet: { id: "[reference('module').outputs.subnet.value]" } } },
            ],
          },
          dependsOn: ["module"],
        },
      },
    });
    expect(notJudged).toEqual({ "Microsoft.Web/serverfarms": 1 });
    const subnet = resources.find(({ type }) => type === "azure-native:network:Subnet");
    expect(subnet?.props).toMatchObject({ virtualNetworkName: "vnet", subnetName: "a", addressPrefix: "10.0.0.0/24" });
    const nic = resources.find(({ name }) => name === "nic");
    expect(nic?.props["ipConfigurations"]).toMatchObject([
      { subnet: { id: expect.stringMatching(/virtualNetworks\/vnet\/subnets\/a$/) as string } },
    ]);
    expect(nic?.propertyDependencies?.["ipConfigurations"]).toEqual([subnet?.urn]);
  });

  it.each([
    ["null", { value: "[null()]" }],
    ["an expression that gives nothing", "[if(parameters('open'), createObject('value', 'Basic'), createObject())]"],
  ])("takes the default of a nested template for %s", (_case, sku) => {
    const { resources } = read({
      parameters,
      resources: [
        {
          type: "Microsoft.Resources/deployments",
          apiVersion: "2022-09-01",
          name: "inner",
          properties: {
            expressionEvaluationOptions: { scope: "inner" },
            parameters: { sku },
            template: {
              parameters: { sku: { type: "string", defaultValue: "Standard" } },
              resources: [
                {
                  type: "Microsoft.Network/publicIPAddresses",
                  apiVersion: "2024-05-01",
                  name: "pip",
                  sku: { name: "[parameters('sku')]" },
                },
              ],
            },
          },
        },
      ],
    });
    expect(resources[0]?.props["sku"]).toEqual({ name: "Standard" });
  });

  it("keeps null for a parameter without a default", () => {
    const { resources } = read(
      {
        parameters: { tags: { type: "object" } },
        resources: [{ ...account, name: "a", tags: "[parameters('tags')]" }],
      },
      { parameters: { tags: { value: null } } },
    );
    expect(resources[0]?.props["tags"]).toBeNull();
  });

  it("sees nothing in properties that are empty", () => {
    const { resources } = read({
      resources: [
        { type: "Microsoft.Network/privateDnsZones", apiVersion: "2020-06-01", name: "a.example", properties: {} },
      ],
    });
    expect(resources[0]?.props).not.toHaveProperty("properties");
  });

  it.each([
    ["[[not an expression]", "[not an expression]"],
    ["[toUpper('a''b')]", "A'B"],
    ["[coalesce(null(), 'x')]", "x"],
    ["[union(createObject('a', 1), createObject('b', 2)).b]", 2],
    ["[first(split('a,b', ','))]", "a"],
    ["[join(map(createArray('a', 'b'), lambda('x', concat(lambdaVariables('x'), '!'))), ' ')]", "a! b!"],
    ["[length(filter(range(0, 4), lambda('i', less(lambdaVariables('i'), 3))))]", 3],
    ["[and(true, not(equals('a', 'A')))]", true],
    ["[or(parameters('nobody'), true)]", true],
    ["[contains(createArray('a'), 'a')]", true],
    ["[shallowMerge(createArray(createObject('a', createObject('b', 1)), createObject('a', 2))).a]", 2],
    ["[shallowMerge(createArray(createObject('a', 1), parameters('nobody')))]", UNKNOWN],
    ["[contains(createObject('a', parameters('nobody')), 'A')]", true],
    ["[contains(createObject('a', parameters('nobody')), 'b')]", false],
    ["[contains(createObject(concat('a', parameters('nobody')), 1), 'b')]", UNKNOWN],
    ["[first(items(createObject(concat('a', parameters('nobody')), 1))).key]", UNKNOWN],
    ["[first(objectKeys(createObject('a', 1)))]", "a"],
    ["[utcNow()]", UNKNOWN],
    ["[broken(", UNKNOWN],
    ["[json('{')]", UNKNOWN],
  ])("evaluates %s", (expression, value) => {
    const { resources } = read({
      resources: [
        { type: "Microsoft.Search/searchServices", apiVersion: "2025-05-01", name: "s", tags: { a: expression } },
      ],
    });
    const given = expression === "[broken(" ? expression : value;
    expect(resources[0]?.props["tags"]).toEqual({ a: given });
  });
});
