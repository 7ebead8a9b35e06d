import { AiGateway } from "../../../../components/regional-ai/ai-gateway";
import { checkBody, findType } from "../../../../resource-manager";
import { FoundationError } from "../../../../terms/finding";
import { declare, inAzure, named, unknownIn, type Declared } from "../../support/declared";
import { accountOf, gatewayArgs, planOf, subnetOf, workspaceId } from "./support/example";

let declared: readonly Declared[] = [];
const plan = planOf();

beforeAll(async () => {
  declared = inAzure(await declare((opts) => new AiGateway("gateway", gatewayArgs(), opts)));
});

it("declares a service in both networks, which answers the internet and has no portal", () => {
  expect(named(declared, "gateway-service").inputs).toMatchObject({
    serviceName: plan.gatewayName,
    location: "swedencentral",
    sku: { name: "Premium", capacity: 1 },
    identity: { type: "SystemAssigned" },
    virtualNetworkType: "External",
    virtualNetworkConfiguration: { subnetResourceId: subnetOf("swedencentral") },
    publicIpAddressId: plan.regions[0]?.address.id,
    additionalLocations: [
      {
        location: "francecentral",
        sku: { name: "Premium", capacity: 1 },
        virtualNetworkConfiguration: { subnetResourceId: subnetOf("francecentral") },
        publicIpAddressId: plan.regions[1]?.address.id,
      },
    ],
    developerPortalStatus: "Disabled",
    legacyPortalStatus: "Disabled",
    configurationApi: { legacyApi: "Disabled" },
  });
});

it("turns off every protocol before TLS 1.2, on both sides", () => {
  const properties = named(declared, "gateway-service").inputs["customProperties"] as Record<string, string>;
  const prefix = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.";
  for (const side of ["Protocols", "Backend.Protocols"])
    for (const old of ["Tls10", "Tls11", "Ssl30"]) expect(properties[`${prefix}${side}.${old}`]).toBe("False");
  expect(Object.values(properties).every((value) => value === "False")).toBe(true);
});

it("waits three hours for the service, and protects it with its addresses", () => {
  const { options } = named(declared, "gateway-service");
  expect(options.customTimeouts).toEqual({ create: "3h", update: "3h", delete: "3h" });
  expect(declared.filter(({ protect }) => protect).map(({ name }) => name)).toEqual([
    "gateway-address-swedencentral",
    "gateway-address-francecentral",
    "gateway-service",
  ]);
});

it("gives each member of a pool a circuit of its own, which opens at the first failure for as long as it asks", () => {
  const single = declared.filter(({ inputs }) => inputs["type"] === "Single");
  expect(single).toHaveLength(4);
  for (const { inputs } of single)
    expect(inputs["circuitBreaker"]).toMatchObject({
      rules: [{ failureCondition: { count: 1, errorReasons: ["BackendConnectionFailure"] }, acceptRetryAfter: true }],
    });
});

it("gives no circuit to a deployment that one account has alone", async () => {
  const args = gatewayArgs({ deployments: gatewayArgs().deployments.slice(0, 2) });
  const alone = inAzure(await declare((opts) => new AiGateway("gateway", args, opts)));
  const single = alone.filter(({ inputs }) => inputs["type"] === "Single");
  expect(single.map(({ inputs }) => inputs["circuitBreaker"])).toEqual([undefined, undefined]);
});

it("declares a pool after its members, and the policy after everything that it names", () => {
  expect(named(declared, "gateway-pool_chat_swedencentral").dependsOn).toEqual(
    expect.arrayContaining(["gateway-deployment_chat_aif-claims-sweden", "gateway-deployment_chat_aif-claims-france"]),
  );
  const { dependsOn } = named(declared, "gateway-api-policy");
  const backends = declared.filter(({ type }) => type.endsWith(":Backend")).map(({ name }) => name);
  const operations = declared.filter(({ type }) => type.endsWith(":ApiOperation")).map(({ name }) => name);
  expect(dependsOn).toEqual(expect.arrayContaining([...backends, ...operations]));
});

it("closes the service before it opens the API, which needs no key of a subscription", () => {
  expect(named(declared, "gateway-api").dependsOn).toContain("gateway-service-policy");
  expect(named(declared, "gateway-api").inputs).toMatchObject({
    path: "openai",
    subscriptionRequired: false,
    protocols: ["https"],
  });
});

it("sends its logs to tables of their own, and nothing where there is no workspace", async () => {
  expect(named(declared, "gateway-logs").inputs).toMatchObject({
    workspaceId,
    resourceUri: plan.serviceId,
    logAnalyticsDestinationType: "Dedicated",
  });
  const args = gatewayArgs({ workspaceId: undefined });
  const without = inAzure(await declare((opts) => new AiGateway("gateway", args, opts)));
  expect(without.filter(({ type }) => type.includes(":monitor:"))).toEqual([]);
});

it("is made from the plan: a first preview lacks the identity's id alone", async () => {
  const preview = inAzure(await declare((opts) => new AiGateway("gateway", gatewayArgs(), opts), "preview"));
  const unknown = preview.flatMap(({ type, inputs }) => unknownIn(inputs).map((path) => `${type} ${path}`));
  expect(new Set(unknown)).toEqual(new Set(["azure-native:authorization:RoleAssignment principalId"]));
});

it("ties what it names to what it made", () => {
  const below = declared.filter(({ type }) => /:apimanagement:(?!ApiManagementService)/.test(type));
  for (const { tiedTo } of below) expect(tiedTo["serviceName"]).toEqual(["gateway-service"]);
  for (const { tiedTo } of below.filter(({ type }) => /:Api(Operation|Policy)$/.test(type)))
    expect(tiedTo["apiId"]).toEqual(["gateway-api"]);
  for (const { tiedTo } of declared.filter(({ type }) => type.endsWith(":RoleAssignment")))
    expect(tiedTo["principalId"]).toEqual(["gateway-service"]);
});

it("has bodies that Azure takes", () => {
  const refusals = declared.flatMap(({ type, name, inputs }) => {
    const known = findType(type);
    if (known === undefined) return [`${name}: unknown type ${type}`];
    return checkBody(known, inputs).map(({ message, path }) => `${name}.${path}: ${message}`);
  });
  expect(refusals).toEqual([]);
});

it("says where callers go", async () => {
  let url: string | undefined;
  await declare((opts) => new AiGateway("gateway", gatewayArgs(), opts).gatewayUrl.apply((known) => (url = known)));
  expect(url).toBe(plan.gatewayUrl);
});

it("throws everything at once, before the first resource", async () => {
  const wrong = { ...gatewayArgs(), consumers: {}, units: 0 };
  let thrown: unknown;
  const made = await declare((opts) => {
    try {
      new AiGateway("gateway", wrong, opts);
    } catch (error) {
      thrown = error;
    }
  });
  expect(thrown).toBeInstanceOf(FoundationError);
  expect((thrown as FoundationError).findings).toHaveLength(2);
  expect(inAzure(made)).toEqual([]);
});

it("has a role on each account", () => {
  const scopes = declared.filter(({ type }) => type.endsWith(":RoleAssignment")).map(({ inputs }) => inputs["scope"]);
  expect(scopes).toEqual([accountOf("swedencentral"), accountOf("francecentral")]);
});
