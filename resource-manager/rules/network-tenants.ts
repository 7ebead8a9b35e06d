import { bastionSkus } from "../../catalog/bastion-skus";
import { read, readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import { parseRange, type AddressRange } from "../address-range";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import type { World } from "../world";
import { isOf, isSame, known, knownText, lastName, networkOf, objectsAt, standing, textAt } from "./asking";
import { account, idOf, network, resource, subnet, subnetId } from "./samples";

const accountToken = "azure-native:cognitiveservices:Account";
const bastionToken = "azure-native:network:BastionHost";
const publicAddressToken = "azure-native:network:PublicIPAddress";
const interfaceToken = "azure-native:network:NetworkInterface";

/** Services that live in a subnet which must be delegated to them. */
interface Tenant {
  readonly token: string;
  /** Where the tenant names its subnet: a path, or a list and the path in its items. */
  readonly list?: string;
  readonly path: string;
  readonly service: string;
  readonly code: string;
  /** The largest prefix length that Azure takes. */
  readonly smallestPrefix: number;
}

const tenants: readonly Tenant[] = [
  {
    token: accountToken,
    list: "properties.networkInjections",
    path: "subnetArmId",
    service: "Microsoft.App/environments",
    code: "SubnetMissingRequiredDelegation",
    smallestPrefix: 27,
  },
  {
    token: "azure-native:app:ManagedEnvironment",
    path: "vnetConfiguration.infrastructureSubnetId",
    service: "Microsoft.App/environments",
    code: "ManagedEnvironmentSubnetDelegationError",
    smallestPrefix: 27,
  },
  {
    token: "azure-native:dnsresolver:InboundEndpoint",
    list: "ipConfigurations",
    path: "subnet.id",
    service: "Microsoft.Network/dnsResolvers",
    code: "SubnetMissingRequiredDelegation",
    smallestPrefix: 28,
  },
  {
    token: "azure-native:dnsresolver:OutboundEndpoint",
    path: "subnet.id",
    service: "Microsoft.Network/dnsResolvers",
    code: "SubnetMissingRequiredDelegation",
    smallestPrefix: 28,
  },
];

function withAgents(serviceName?: string): readonly ReturnType<typeof resource>[] {
  return [
    network("vnet"),
    subnet(
      "vnet",
      "agents",
      "10.0.0.0/24",
      serviceName === undefined ? {} : { delegations: [{ name: "agents", serviceName }] },
    ),
    account("ai", { networkInjections: [{ scenario: "agent", subnetArmId: subnetId("vnet", "agents") }] }),
  ];
}

export const tenantDelegation: AzureRule = {
  id: "network-tenant-delegation",
  what: "A subnet is delegated to the service that moves in: Microsoft.App/environments for Foundry agents and Container Apps, Microsoft.Network/dnsResolvers for a resolver.",
  types: tenants.map(({ token }) => token),
  phases: ["create", "update"],
  code: "SubnetMissingRequiredDelegation",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/48902",
  examples: {
    refused: { phase: "create", resources: withAgents() },
    accepted: { phase: "create", resources: withAgents("Microsoft.App/environments") },
  },

  *check({ resource: asked, id, world }) {
    for (const tenant of tenants.filter(({ token }) => isOf(asked, token)))
      for (const { path, subnetId: at } of placesOf(asked, tenant)) {
        const found = world.find(at);
        if (found === UNKNOWN) yield { kind: "undecided", path, waitsFor: lastName(at) };
        else if (found !== undefined) yield* delegationVerdicts(tenant, found.props, path, at, id, asked.props);
      }
  },
};

function* delegationVerdicts(
  { service, code, smallestPrefix }: Tenant,
  props: Readonly<Record<string, unknown>>,
  path: string,
  at: string,
  id: string,
  asked: Readonly<Record<string, unknown>>,
): Iterable<AzureVerdict> {
  if (readValue(props, "delegations") === UNKNOWN) {
    yield { kind: "undecided", path, waitsFor: lastName(at) };
    return;
  }
  // A consumption-only environment is the one tenant that wants no delegation.
  if (service === "Microsoft.App/environments" && isConsumptionOnly(id, asked)) return;
  const services = objectsAt({ props }, "delegations").flatMap(({ props: one }) =>
    typeof one["serviceName"] === "string" ? [one["serviceName"]] : [],
  );
  const found = services.find((one) => one.toLowerCase() === service.toLowerCase());
  if (found === undefined)
    yield {
      kind: "fail",
      path,
      got: services.length === 0 ? "no delegation" : services.join(", "),
      allowed: service,
      code,
      message:
        code === "ManagedEnvironmentSubnetDelegationError"
          ? `The subnet of the environment must be delegated to the service '${service}'.`
          : `Subnet ${at} requires any of the following delegation(s) [${service}] to reference service association link ${id}.`,
      fix: `delegate ${lastName(at)} to ${service}`,
    };
  else if (found !== service)
    yield {
      kind: "fail",
      path,
      got: found,
      allowed: service,
      code: STRICTER,
      certainty: "caution",
      message: `The delegation ${found} differs from ${service} in letter case, which some services refuse.`,
      fix: `write ${service}`,
    };
  const ranges = rangesOf(props);
  for (const text of ranges === UNKNOWN ? [] : ranges)
    if ((parseRange(text)?.prefix ?? 0) > smallestPrefix)
      yield {
        kind: "fail",
        path,
        got: text,
        allowed: `a subnet of /${smallestPrefix} or larger`,
        code: STRICTER,
        certainty: "caution",
        message: `The subnet ${lastName(at)} is too small for its service.`,
        fix: `give ${lastName(at)} a /${smallestPrefix} or a larger block`,
      };
}

function isConsumptionOnly(id: string, props: Readonly<Record<string, unknown>>): boolean {
  return /\/Microsoft\.App\/managedEnvironments\//i.test(id) && readValue(props, "workloadProfiles") === undefined;
}

function placesOf(
  asked: Parameters<typeof knownText>[0],
  { list, path }: Tenant,
): { path: string; subnetId: string }[] {
  if (list === undefined) {
    const at = knownText(asked, path);
    return at === undefined ? [] : [{ path, subnetId: at }];
  }
  return objectsAt(asked, list).flatMap((item) => {
    const at = knownText(item, path);
    return at === undefined ? [] : [{ path: `${item.path}.${path}`, subnetId: at }];
  });
}

export const agentSubnetAlone: AzureRule = {
  id: "cognitiveservices-agent-subnet-alone",
  what: "A subnet for Foundry agents belongs to one account.",
  types: [accountToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks",
  examples: {
    refused: {
      phase: "create",
      resources: [
        ...withAgents("Microsoft.App/environments"),
        account("second", { networkInjections: [{ scenario: "agent", subnetArmId: subnetId("vnet", "agents") }] }),
      ],
    },
    accepted: { phase: "create", resources: withAgents("Microsoft.App/environments") },
  },

  *check({ resource: asked, id, world }) {
    for (const item of objectsAt(asked, "properties.networkInjections")) {
      const at = knownText(item, "subnetArmId");
      if (at === undefined) continue;
      const other = known(world.referrersOf(at)).find(
        (one) => isOf(one, accountToken) && !isSame(one.id, id) && injects(one, at),
      );
      if (other !== undefined)
        yield {
          kind: "fail",
          path: `${item.path}.subnetArmId`,
          got: at,
          allowed: "a subnet of its own",
          message: `The subnet ${lastName(at)} is used by the agents of ${lastName(other.id)}.`,
          fix: "give the account a subnet of its own",
        };
    }
  },
};

function injects(one: Parameters<typeof knownText>[0], at: string): boolean {
  return objectsAt(one, "properties.networkInjections").some((item) =>
    isSame(knownText(item, "subnetArmId") ?? "", at),
  );
}

function publicAddress(props: Readonly<Record<string, unknown>> = {}): ReturnType<typeof resource> {
  return resource("network:PublicIPAddress", {
    publicIpAddressName: "pip",
    location: "swedencentral",
    sku: { name: "Standard" },
    publicIPAllocationMethod: "Static",
    ...props,
  });
}

export const publicAddressStandard: AzureRule = {
  id: "network-public-address-standard",
  what: "A public address is Standard and static; Basic ones are retired.",
  types: [publicAddressToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance",
  examples: {
    refused: { phase: "create", resources: [publicAddress({ publicIPAllocationMethod: "Dynamic" })] },
    accepted: { phase: "create", resources: [publicAddress()] },
  },

  *check({ resource: asked }) {
    const sku = textAt(asked, "sku.name");
    const method = textAt(asked, "publicIPAllocationMethod");
    if (sku !== UNKNOWN && (sku === undefined || sku.toLowerCase() === "basic"))
      yield {
        kind: "fail",
        path: "sku.name",
        got: sku,
        allowed: "Standard",
        message: "Basic public IP addresses can no longer be created.",
        fix: "write sku: { name: Standard }",
      };
    else if (method !== UNKNOWN && method?.toLowerCase() !== "static")
      yield {
        kind: "fail",
        path: "publicIPAllocationMethod",
        got: method,
        allowed: "Static",
        message: "Standard sku public IP addresses must have the allocation method Static.",
        fix: "write Static",
      };
  },
};

function bastion(subnetName: string, props: Readonly<Record<string, unknown>> = {}): ReturnType<typeof resource> {
  return resource("network:BastionHost", {
    bastionHostName: "bas",
    location: "swedencentral",
    sku: { name: "Standard" },
    ipConfigurations: [
      {
        name: "a",
        subnet: { id: subnetId("vnet", subnetName) },
        publicIPAddress: { id: idOf("Microsoft.Network/publicIPAddresses", "pip") },
      },
    ],
    ...props,
  });
}

export const bastionPlaced: AzureRule = {
  id: "network-bastion-placed",
  what: "Bastion stands in AzureBastionSubnet with a public address, save the tiers that need neither, and has no switch on that its tier lacks.",
  types: [bastionToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/bastion/bastion-sku-comparison",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "jump", "10.0.0.0/26"), publicAddress(), bastion("jump")],
    },
    accepted: {
      phase: "create",
      resources: [
        network("vnet"),
        subnet("vnet", "AzureBastionSubnet", "10.0.0.0/26"),
        publicAddress(),
        bastion("AzureBastionSubnet"),
      ],
    },
  },

  *check({ resource: asked }) {
    const name = textAt(asked, "sku.name") ?? "Basic";
    const sku = bastionSkus.entries.find((one) => one.name === name);
    if (sku === undefined) return;
    for (const item of objectsAt(asked, "ipConfigurations")) {
      const at = knownText(item, "subnet.id");
      if (at !== undefined && lastName(at) !== "AzureBastionSubnet")
        yield failure(
          `${item.path}.subnet.id`,
          at,
          "a subnet named AzureBastionSubnet",
          "name the network's AzureBastionSubnet",
        );
      const address = read(item, "publicIPAddress");
      const isPrivate = readValue(asked.props, "enablePrivateOnlyBastion") === true;
      if (
        address === undefined &&
        (sku.publicAddress === "required" || (sku.publicAddress === "optional" && !isPrivate))
      )
        yield failure(
          `${item.path}.publicIPAddress`,
          undefined,
          "the id of a Standard public address",
          "give Bastion a public address, or the Premium tier with enablePrivateOnlyBastion",
        );
    }
    for (const [flag, value] of Object.entries(asked.props))
      if (/^(enable|disable)[A-Z]/.test(flag) && value === true && !sku.flags.includes(flag))
        yield failure(flag, true, `false in the tier ${sku.name}`, `take ${flag} out, or choose a tier that has it`);
    const units = readValue(asked.props, "scaleUnits");
    const { minimum = 2, maximum = 2 } = sku.scaleUnits ?? {};
    if (typeof units === "number" && (units < minimum || units > maximum))
      yield failure(
        "scaleUnits",
        units,
        `${minimum} to ${maximum} in the tier ${sku.name}`,
        "choose a number in the range",
      );
  },
};

function failure(path: string, got: unknown, allowed: string, fix: string): AzureVerdict {
  return {
    kind: "fail",
    path,
    got,
    allowed,
    message: `The bastion host cannot be made so: ${path} takes ${allowed}.`,
    fix,
  };
}

export const oneBastionPerNetwork: AzureRule = {
  id: "network-one-bastion-per-network",
  what: "A network has one bastion host.",
  types: [bastionToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/bastion/bastion-faq",
  examples: {
    refused: {
      phase: "create",
      resources: [bastion("AzureBastionSubnet"), bastion("AzureBastionSubnet", { bastionHostName: "second" })],
    },
    accepted: {
      phase: "create",
      resources: [
        bastion("AzureBastionSubnet", { ipConfigurations: [] }),
        bastion("AzureBastionSubnet", { bastionHostName: "second" }),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    for (const at of networksOf(asked)) {
      const other = known(world.referrersOf(at)).find(
        (one) => isOf(one, bastionToken) && !isSame(one.id, id) && networksOf(one).some((mine) => isSame(mine, at)),
      );
      if (other !== undefined)
        yield failure(
          "ipConfigurations",
          at,
          "a network without a bastion host",
          `use ${lastName(other.id)}, which stands in ${lastName(at)}`,
        );
    }
  },
};

function networksOf(asked: Parameters<typeof knownText>[0]): readonly string[] {
  const direct = knownText(asked, "virtualNetwork.id");
  const subnets = objectsAt(asked, "ipConfigurations").flatMap((item) => knownText(item, "subnet.id") ?? []);
  return [...subnets.map(networkOf), ...(direct === undefined ? [] : [direct])];
}

function networkInterface(address: string): ReturnType<typeof resource> {
  return resource("network:NetworkInterface", {
    networkInterfaceName: "nic",
    location: "swedencentral",
    ipConfigurations: [
      {
        name: "a",
        subnet: { id: subnetId("vnet", "vms") },
        privateIPAddress: address,
        privateIPAllocationMethod: "Static",
      },
    ],
  });
}

export const staticAddressInSubnet: AzureRule = {
  id: "network-static-address-in-subnet",
  what: "A fixed private address lies in its subnet and is none of the five that Azure keeps.",
  types: [interfaceToken],
  phases: ["create", "update"],
  code: "PrivateIPAddressNotInSubnet",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/ip-services/private-ip-addresses",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "vms", "10.0.0.0/24"), networkInterface("10.0.1.4")],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "vms", "10.0.0.0/24"), networkInterface("10.0.0.4")],
    },
  },

  *check({ resource: asked, world }) {
    for (const item of objectsAt(asked, "ipConfigurations")) {
      const address = parseRange(knownText(item, "privateIPAddress") ?? "");
      const ranges = rangesOfSubnet(world, knownText(item, "subnet.id"));
      if (address === undefined || ranges === undefined) continue;
      const home = ranges.find((range) => range.first <= address.first && address.first <= range.last);
      const reserved = home !== undefined && (address.first < home.first + 4 || address.first === home.last);
      if (home !== undefined && !reserved) continue;
      yield {
        kind: "fail",
        path: `${item.path}.privateIPAddress`,
        got: address.text,
        allowed: `an address of ${ranges.map(({ text }) => text).join(", ")} beside the first four and the last`,
        ...(reserved ? { code: "PrivateIPAddressInReservedRange" } : {}),
        message: reserved
          ? `Private static IP address ${address.text} falls within reserved IP range of subnet prefix ${home.text}.`
          : `Private static IP address ${address.text} does not belong to the range of subnet prefix ${ranges.map(({ text }) => text).join(", ")}.`,
        fix: "choose an address of the subnet, or let Azure choose",
      };
    }
  },
};

function rangesOfSubnet(world: World, id: string | undefined): readonly AddressRange[] | undefined {
  const found = standing(world, id);
  const ranges = found === undefined ? UNKNOWN : rangesOf(found.props);
  if (ranges === UNKNOWN) return undefined;
  const all = ranges.map(parseRange).filter((range) => range !== undefined);
  return all.length === 0 ? undefined : all;
}

export const networkTenantRules: readonly AzureRule[] = [
  tenantDelegation,
  agentSubnetAlone,
  publicAddressStandard,
  bastionPlaced,
  oneBastionPerNetwork,
  staticAddressInSubnet,
];
