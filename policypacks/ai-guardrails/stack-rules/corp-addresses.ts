import { read, readList, readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { isOneOf } from "../asking";
import type { Stack, StackRule } from "../rule";
import { tag } from "../tags";
import { type Link, linked } from "./links";

const address = "azure-native:network:PublicIPAddress";
const prefix = "azure-native:network:PublicIPPrefix";
const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers";
const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };

/** What may hold a public address in an internal landing zone, and where it names it. */
const holders: ReadonlyMap<string, readonly { readonly list?: string; readonly path: string }[]> = new Map([
  ["azure-native:network:BastionHost", [{ list: "ipConfigurations", path: "publicIPAddress.id" }]],
  ["azure-native:network:VirtualNetworkGateway", [{ list: "ipConfigurations", path: "publicIPAddress.id" }]],
  [
    "azure-native:network:AzureFirewall",
    [
      { list: "ipConfigurations", path: "publicIPAddress.id" },
      { path: "managementIpConfiguration.publicIPAddress.id" },
    ],
  ],
  [
    "azure-native:network:NatGateway",
    ["publicIpAddresses", "publicIpPrefixes", "publicIpAddressesV6", "publicIpPrefixesV6"].map((list) => ({
      list,
      path: "id",
    })),
  ],
  ["azure-native:apimanagement:ApiManagementService", [{ path: "publicIpAddressId" }]],
]);

const pip: Resource = {
  type: address,
  name: "address",
  provider,
  props: { resourceGroupName: "rg", publicIpAddressName: "pip", tags: { landingZone: "corp" } },
};

export const corpPublicIp: StackRule = {
  over: "stack",
  id: "corp-public-ip",
  concern: "public-ip",
  title: "Corp landing zones have no public address",
  rationale: "An address is a door: an internal workload has none but those of Bastion and of the gateways.",
  severity: "high",
  posture: "corp",
  appliesTo: [address, prefix],
  source:
    "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/landing-zone/design-area/network-topology-and-connectivity",
  azurePolicy: "6c112d4e-5bc7-47ae-a041-ea2d9dccd749",
  frameworks: { waf: "Security", mcsb: ["NS-1", "NS-2"], euAiAct: ["Article 15"] },
  limits: ["An address of which another program says who holds it fails."],
  examples: {
    pass: [
      pip,
      {
        type: "azure-native:network:BastionHost",
        name: "bastion",
        provider,
        props: {
          ipConfigurations: [{ publicIPAddress: { id: `${subscription}/Microsoft.Network/publicIPAddresses/pip` } }],
        },
      },
    ],
    fail: [pip],
  },
  *check(stack) {
    const isLinked = linked(stack, stack.resources.flatMap(linksOf), [address, prefix]);
    for (const resource of stack.subjects) {
      const { linked: held, waitsFor } = isLinked(resource);
      const platform = isPlatform(resource);
      if (held === true || platform === true) continue;
      if (held === UNKNOWN || platform === UNKNOWN)
        yield { kind: "undecided", resource, path: "ipConfiguration", ...(waitsFor === undefined ? {} : { waitsFor }) };
      else
        yield {
          kind: "fail",
          resource,
          path: "location",
          got: read(resource, "location"),
          fix: "remove the address, or give it to Bastion, a gateway, a firewall or a NAT gateway",
        };
    }
  },
};

function linksOf(from: Resource): Link[] {
  return (holders.get(normaliseToken(from.type)) ?? []).flatMap((holder) => linksAt(from, holder));
}

function linksAt(from: Resource, { list, path }: { readonly list?: string; readonly path: string }): Link[] {
  if (list === undefined) return readValue(from.props, path) === undefined ? [] : [{ from, path, counts: true }];
  const items = readList(from, list);
  if (items === UNKNOWN) return [{ from, path: list, counts: true }];
  return items.map((_item, index) => ({ from, path: `${list}[${index}].${path}`, counts: true }));
}

const hybrid = [
  "azure-native:network:VirtualNetworkGateway",
  "azure-native:network:ExpressRouteCircuit",
  "azure-native:network:LocalNetworkGateway",
  "azure-native:network:VirtualNetworkGatewayConnection",
  "azure-native:network:VirtualWan",
  "azure-native:network:VirtualHub",
];

export const corpHybridNetwork: StackRule = {
  over: "stack",
  id: "corp-hybrid-network",
  concern: "hybrid networking in corp",
  title: "Corp landing zones open no path of their own",
  rationale: "Links to other networks are central, where they are watched.",
  severity: "medium",
  posture: "corp",
  appliesTo: hybrid,
  source:
    "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/landing-zone/design-area/network-topology-and-connectivity",
  azurePolicy: "6c112d4e-5bc7-47ae-a041-ea2d9dccd749",
  frameworks: { waf: "Security", mcsb: ["NS-1"] },
  limits: ["What stands in another subscription than every AI resource of the stack is taken for the platform's."],
  examples: {
    pass: [
      {
        type: hybrid[0] ?? "",
        name: "gateway",
        provider: { subscriptionId: "22222222-2222-2222-2222-222222222222" },
        props: {},
      },
      { type: "azure-native:cognitiveservices:Account", name: "account", provider, props: {} },
    ],
    fail: [
      { type: hybrid[0] ?? "", name: "gateway", provider, props: {} },
      { type: "azure-native:cognitiveservices:Account", name: "account", provider, props: {} },
    ],
  },
  *check(stack) {
    const workloads = subscriptionsOfAi(stack);
    for (const resource of stack.subjects) {
      const own = resource.provider?.subscriptionId;
      const platform = isPlatform(resource);
      if (platform === UNKNOWN) yield { kind: "undecided", resource, path: "tags.landingZone" };
      if (platform !== false || (typeof own === "string" && workloads.size > 0 && !workloads.has(own.toLowerCase())))
        continue;
      yield {
        kind: "fail",
        resource,
        path: "location",
        got: read(resource, "location"),
        fix: "leave it to the platform's hub, and peer the network with it",
      };
    }
  },
};

function subscriptionsOfAi({ resources }: Stack): ReadonlySet<string> {
  return new Set(
    resources.flatMap(({ type, provider: from }) =>
      /^azure-native:(cognitiveservices|search|machinelearningservices):/.test(normaliseToken(type)) &&
      typeof from?.subscriptionId === "string"
        ? [from.subscriptionId.toLowerCase()]
        : [],
    ),
  );
}

/** What carries the tag of the platform stands in the hub, whatever the rest of the stack is. */
function isPlatform(resource: Resource): boolean | Unknown {
  const stated = read(resource, "tags") === UNKNOWN ? UNKNOWN : tag(resource, "landingZone");
  return stated === UNKNOWN ? UNKNOWN : isOneOf(stated, ["platform", "connectivity"]);
}
