import {
  injected,
  labelled,
  managementRule,
  service,
  surroundings,
} from "../../../resource-manager/rules/api-management-samples";
import { publicAddress } from "../../../resource-manager/rules/network-samples";
import { idOf, network, type Props, resource, subnet, subnetId } from "../../../resource-manager/rules/samples";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { type Asked, stopped } from "./stopped";

const france = (props: Props = {}): Props => ({
  location: "francecentral",
  sku: { name: "Premium", capacity: 1 },
  virtualNetworkConfiguration: { subnetResourceId: subnetId("vnet-fr", "apim") },
  publicIpAddressId: idOf("Microsoft.Network/publicIPAddresses", "pip-fr"),
  ...props,
});
const nsgFr = { networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "nsg-fr") } };
const inFrance: readonly Resource[] = [
  network("vnet-fr", { location: "francecentral", addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
  resource("network:NetworkSecurityGroup", {
    networkSecurityGroupName: "nsg-fr",
    location: "francecentral",
    securityRules: [managementRule],
  }),
  subnet("vnet-fr", "apim", "10.1.0.0/24", nsgFr),
  publicAddress({ ...labelled, publicIpAddressName: "pip-fr", location: "francecentral" }),
];
const zonal = { zones: ["1", "2", "3"], sku: { name: "Premium", capacity: 3 } };
const rule = (priority: number, props: Props): Props => ({
  name: `r${priority}`,
  priority,
  direction: "Outbound",
  access: "Deny",
  protocol: "*",
  sourceAddressPrefix: "*",
  sourcePortRange: "*",
  destinationAddressPrefix: "*",
  destinationPortRange: "*",
  ...props,
});
const toStorage = rule(100, {
  access: "Allow",
  destinationAddressPrefix: "Storage.SwedenCentral",
  destinationPortRange: "443",
});
const others = [
  ["Sql", "1433"],
  ["AzureKeyVault", "443"],
  ["AzureMonitor", "443"],
  ["AzureMonitor", "1886"],
].map(([tag, port], index) =>
  rule(110 + index, {
    access: "Allow",
    sourceAddressPrefix: "10.0.0.0/24",
    destinationAddressPrefix: tag,
    destinationPortRange: port,
  }),
);
const inVnet = (props: Props = {}): Resource => service({ ...injected, ...props });
const pool = (services: unknown): Resource =>
  resource("apimanagement:Backend", {
    serviceName: "apim-claims",
    backendId: "chat",
    type: "Pool",
    pool: { services },
  });
const single: Resource = resource("apimanagement:Backend", {
  serviceName: "apim-claims",
  backendId: "a",
  url: "https://ai.openai.azure.com/openai",
  protocol: "http",
});
const api = (name: string, props: Props): Resource =>
  resource("apimanagement:Api", { serviceName: "apim-claims", apiId: name, displayName: name, ...props }, name);
const policy = (value: unknown, format?: string): Resource =>
  resource("apimanagement:ApiPolicy", {
    serviceName: "apim-claims",
    apiId: "chat",
    policyId: "policy",
    value,
    ...(format === undefined ? {} : { format }),
  });
const chat = api("chat", { path: "openai" });
const within = (section: string, content: string): string => `<policies><${section}>${content}</${section}></policies>`;

const cases: readonly [string, readonly Resource[], readonly string[], Asked?][] = [
  ["a service outside any network", [service()], []],
  [
    "two regions, each in its own network",
    [...surroundings(), ...inFrance, inVnet({ additionalLocations: [france()] })],
    [],
  ],
  [
    "a further region without a subnet",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({ additionalLocations: [france({ virtualNetworkConfiguration: undefined })] }),
    ],
    ["apimanagement-network-mode", "apimanagement-zones-need-address"],
  ],
  [
    "a further region in the first one's subnet",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({
        additionalLocations: [france({ virtualNetworkConfiguration: { subnetResourceId: subnetId("vnet", "apim") } })],
      }),
    ],
    ["apimanagement-subnet"],
  ],
  [
    "a further region of a Developer service",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({ sku: { name: "Developer", capacity: 1 }, additionalLocations: [france()] }),
    ],
    ["apimanagement-further-regions"],
  ],
  ["three zones, three units", [...surroundings(), inVnet(zonal)], []],
  [
    "three zones, four units: advice only",
    [...surroundings(), inVnet({ ...zonal, sku: { name: "Premium", capacity: 4 } })],
    [],
  ],
  [
    "zones in a region that has none",
    [service({ ...zonal, location: "northcentralus" })],
    ["apimanagement-zones-of-tier"],
  ],
  [
    "zones and no address",
    [...surroundings(), inVnet({ ...zonal, publicIpAddressId: undefined })],
    ["apimanagement-zones-need-address"],
  ],
  [
    "three zones and an address in all of them",
    [...surroundings({ address: { zones: ["1", "2", "3"] } }), inVnet(zonal)],
    [],
  ],
  [
    "three zones and an address in one",
    [...surroundings({ address: { zones: ["1"] } }), inVnet(zonal)],
    ["apimanagement-public-address"],
  ],
  ["no zones and no address: Azure brings one", [...surroundings(), inVnet({ publicIpAddressId: undefined })], []],
  ["Internal mode", [...surroundings(), inVnet({ virtualNetworkType: "Internal" })], []],
  [
    "a delegated subnet",
    [
      ...surroundings({ subnet: { delegations: [{ name: "d", serviceName: "Microsoft.ApiManagement/service" }] } }),
      inVnet(),
    ],
    ["apimanagement-subnet"],
  ],
  ["a /29 and one unit", [...surroundings({ subnet: { addressPrefix: "10.0.0.0/29" } }), inVnet()], []],
  [
    "a /29 and two units",
    [...surroundings({ subnet: { addressPrefix: "10.0.0.0/29" } }), inVnet({ sku: { name: "Premium", capacity: 2 } })],
    ["network-subnet-has-room"],
  ],
  [
    "a Standard service in a network",
    [...surroundings(), inVnet({ sku: { name: "Standard", capacity: 1 } })],
    ["apimanagement-network-mode"],
  ],
  [
    "a v2 service that calls through a delegated subnet",
    [
      ...surroundings({ subnet: { delegations: [{ name: "d", serviceName: "Microsoft.Web/serverFarms" }] } }),
      inVnet({ sku: { name: "StandardV2", capacity: 1 }, publicIpAddressId: undefined }),
    ],
    [],
  ],
  [
    "an address without a label",
    [...surroundings({ address: { dnsSettings: undefined } }), inVnet()],
    ["apimanagement-public-address"],
  ],
  [
    "an address that another region's gateway has",
    [
      ...surroundings(),
      ...inFrance,
      inVnet({ additionalLocations: [france({ publicIpAddressId: injected["publicIpAddressId"] })] }),
    ],
    ["apimanagement-public-address"],
  ],
  ["an address whose id is not known", [...surroundings(), inVnet({ publicIpAddressId: UNKNOWN })], []],
  [
    "outbound closed but for what the service needs",
    [...surroundings({ rules: [managementRule, toStorage, ...others, rule(200, {})] }), inVnet()],
    [],
  ],
  [
    "outbound closed",
    [...surroundings({ rules: [managementRule, rule(200, {})] }), inVnet()],
    ["apimanagement-security-rules", "apimanagement-security-rules", "apimanagement-security-rules"].concat([
      "apimanagement-security-rules",
      "apimanagement-security-rules",
    ]),
  ],
  [
    "inbound closed to the load balancer",
    [...surroundings({ rules: [managementRule, rule(200, { direction: "Inbound" })] }), inVnet()],
    ["apimanagement-security-rules"],
  ],
  [
    "inbound closed to the load balancer, which a Developer service has not",
    [
      ...surroundings({ rules: [managementRule, rule(200, { direction: "Inbound" })] }),
      inVnet({ sku: { name: "Developer", capacity: 1 } }),
    ],
    [],
  ],
  ["a pool with a member by its short name", [service(), single, pool([{ id: "/backends/a" }])], []],
  ["a pool inside a pool", [service(), pool([{ id: "/backends/chat" }])], ["apimanagement-pool-members"]],
  [
    "a pool with another service's backend",
    [service(), pool([{ id: idOf("Microsoft.ApiManagement/service/backends", "apim-other", "a") }])],
    ["apimanagement-pool-members"],
  ],
  ["a pool whose member is not known", [service(), pool([{ id: UNKNOWN }])], []],
  ["an API beside one with a longer path", [service(), chat, api("more", { path: "openai/v1" })], []],
  [
    "an API of the same version set",
    [
      service(),
      resource("apimanagement:ApiVersionSet", { serviceName: "apim-claims", versionSetId: "v" }),
      api("chat", {
        path: "openai",
        apiVersionSetId: idOf("Microsoft.ApiManagement/service/apiVersionSets", "apim-claims", "v"),
      }),
      api("chat2", {
        path: "openai",
        apiVersion: "v2",
        apiVersionSetId: idOf("Microsoft.ApiManagement/service/apiVersionSets", "apim-claims", "v"),
      }),
    ],
    [],
  ],
  ["the same API again: an update", [service(), chat, chat], [], { phase: "update", old: chat }],
  [
    "a policy that routes to a backend of an expression",
    [service(), chat, policy(within("inbound", '<set-backend-service backend-id="@(1 > 0 ? "a" : "b")" />'), "rawxml")],
    [],
  ],
  [
    "the same policy as xml",
    [service(), chat, policy(within("inbound", '<set-backend-service backend-id="@(1 > 0 ? "a" : "b")" />'))],
    ["apimanagement-policy-well-formed"],
  ],
  [
    "a policy that names a fragment and a value that are not there",
    [service(), chat, policy(within("inbound", '<include-fragment fragment-id="f" /><base>{{secret}}</base>'))],
    ["apimanagement-policy-references", "apimanagement-policy-references"],
  ],
  [
    "a policy that names a value that is there",
    [
      service(),
      chat,
      resource("apimanagement:NamedValue", { serviceName: "apim-claims", namedValueId: "v", displayName: "secret" }),
      policy(within("inbound", '<set-header name="a" exists-action="override"><value>{{secret}}</value></set-header>')),
    ],
    [],
  ],
  [
    "a statement in the wrong section, deep inside",
    [
      service(),
      chat,
      policy(within("backend", '<retry condition="@(true)" count="2" interval="1"><llm-token-limit /></retry>')),
    ],
    ["apimanagement-policy-statements"],
  ],
  [
    "a retry around the call",
    [
      service(),
      chat,
      policy(
        within(
          "backend",
          '<retry condition="@(context.Response.StatusCode == 429)" count="2" interval="1"><set-variable name="a" value="b" /><forward-request buffer-request-body="true" /></retry>',
        ),
      ),
    ],
    [],
  ],
  [
    "a statement with a slip of the pen",
    [service(), chat, policy(within("inbound", "<set-heder />"))],
    ["apimanagement-policy-statements"],
  ],
  [
    "a statement that is younger than the table",
    [service(), chat, policy(within("inbound", "<mcp-quantum-guard />"))],
    [],
  ],
  ["a policy that is fetched", [service(), chat, policy("https://example.com/policy.xml", "xml-link")], []],
  ["a policy that is not known", [service(), chat, policy(UNKNOWN)], []],
  [
    "an address that a service has",
    [...surroundings().slice(0, 3), inVnet(), publicAddress(labelled)],
    ["network-public-address-freed-before-delete"],
    { phase: "delete" },
  ],
  [
    "a subnet that a further region stands in",
    [
      ...surroundings(),
      ...inFrance.slice(0, 2),
      inVnet({ additionalLocations: [france()] }),
      subnet("vnet-fr", "apim", "10.1.0.0/24", nsgFr),
    ],
    ["network-subnet-freed-before-delete"],
    { phase: "delete" },
  ],
];

it.each(cases.map(([name, resources, expected, asked = {}]) => [name, { resources, expected, asked }] as const))(
  "%s",
  (_case, { resources, expected, asked }) => {
    expect(stopped(resources, asked)).toEqual(expected);
  },
);
