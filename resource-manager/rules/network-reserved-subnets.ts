import { type SubnetKind, subnets } from "../../catalog/subnets";
import { objectsAt, read } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import { parseRange } from "../address-range";
import type { AzureRule, Question } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { ADVICE, STRICTER } from "../refusal";
import { isOf } from "./asking";
import { idOf, network, subnet } from "./samples";

const subnetToken = "azure-native:network:Subnet";
const networkToken = "azure-native:network:VirtualNetwork";

/** Names under which Azure's own services look for their subnet. */
const reserved: ReadonlyMap<string, SubnetKind> = new Map(
  subnets.entries.flatMap((kind) => (kind.fixedName === undefined ? [] : [[kind.fixedName.toLowerCase(), kind]])),
);

interface ReservedSubnet {
  readonly name: string;
  readonly kind: SubnetKind;
  /** In front of the paths of its properties: empty, or `subnets[2].`. */
  readonly path: string;
  readonly props: Readonly<Record<string, unknown>>;
}

function* reservedSubnets({ resource, id }: Question): Iterable<ReservedSubnet> {
  const all = isOf(resource, subnetToken)
    ? [{ name: lastName(id), path: "", props: resource.props }]
    : objectsAt(resource, "subnets").map(({ path, props }) => ({
        name: typeof props["name"] === "string" ? props["name"] : "",
        path: `${path}.`,
        props,
      }));
  for (const one of all) {
    const kind = reserved.get(one.name.toLowerCase());
    if (kind !== undefined) yield { ...one, kind };
  }
}

export const reservedSubnetSize: AzureRule = {
  id: "network-reserved-subnet-size",
  what: "A subnet of Azure's own name is as large as its service wants: AzureBastionSubnet and the firewall's /26, RouteServerSubnet /27.",
  types: [subnetToken, networkToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://github.com/localstack/localstack-docs/issues/575",
  examples: {
    refused: { phase: "create", resources: [network("vnet"), subnet("vnet", "AzureBastionSubnet", "10.0.0.0/27")] },
    accepted: { phase: "create", resources: [network("vnet"), subnet("vnet", "AzureBastionSubnet", "10.0.0.0/26")] },
  },

  *check(question) {
    for (const { name, kind, path, props } of reservedSubnets(question)) {
      const ranges = rangesOf(props);
      if (ranges === UNKNOWN) continue;
      for (const text of ranges) {
        const prefix = parseRange(text)?.prefix ?? 0;
        const azure = kind.azureSmallestPrefix;
        if (prefix > kind.smallestPrefix)
          yield {
            kind: "fail",
            path: `${path}addressPrefix`,
            got: text,
            allowed: `/${kind.smallestPrefix} or larger`,
            // Azure takes a small gateway subnet; ours leaves room for a second gateway.
            ...(prefix > azure ? {} : { code: ADVICE }),
            message: `The subnet ${name} must be at least /${prefix > azure ? azure : kind.smallestPrefix} for its service.`,
            fix: `give ${name} a /${kind.smallestPrefix} or a larger block`,
          };
      }
    }
  },
};

export const reservedSubnetAttachments: AzureRule = {
  id: "network-reserved-subnet-attachments",
  what: "No network security group stands on a gateway's, firewall's or route server's subnet, no NAT gateway on a gateway's, no route table on Bastion's.",
  types: [subnetToken, networkToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "GatewaySubnet", "10.0.0.0/27", withGroup())],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "AzureBastionSubnet", "10.0.0.0/26", withGroup())],
    },
  },

  *check(question) {
    for (const { name, kind, path, props } of reservedSubnets(question)) {
      const banned = [
        ...(kind.networkSecurityGroup === "forbidden" ? ["networkSecurityGroup"] : []),
        ...(kind.routeTable === "forbidden" ? ["routeTable"] : []),
        ...(kind.kind === "gateway" ? ["natGateway"] : []),
      ];
      for (const attachment of banned) {
        const got = read({ props }, `${attachment}.id`);
        if (got === undefined) continue;
        const bastion = kind.kind === "bastion" && attachment === "routeTable";
        yield {
          kind: "fail",
          path: `${path}${attachment}`,
          got: typeof got === "string" ? got : undefined,
          allowed: "none",
          ...(bastion ? { code: "RouteTableCannotBeAttachedForAzureBastionSubnet", certainty: "known" as const } : {}),
          message: `${attachment} cannot be attached to the subnet ${name}.`,
          fix: `take ${attachment} off ${name}`,
        };
      }
    }
  },
};

function withGroup(): Readonly<Record<string, unknown>> {
  return { networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "nsg") } };
}

export const reservedSubnetDelegation: AzureRule = {
  id: "network-reserved-subnet-delegation",
  what: "A subnet of Azure's own name is not delegated.",
  types: [subnetToken, networkToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/virtual-network/subnet-delegation-overview",
  examples: {
    refused: {
      phase: "create",
      resources: [
        network("vnet"),
        subnet("vnet", "GatewaySubnet", "10.0.0.0/27", delegated("Microsoft.App/environments")),
      ],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "agents", "10.0.0.0/27", delegated("Microsoft.App/environments"))],
    },
  },

  *check(question) {
    for (const { name, path, props } of reservedSubnets(question))
      for (const delegation of objectsAt({ props }, "delegations"))
        yield {
          kind: "fail",
          path: `${path}${delegation.path}`,
          allowed: "none",
          message: `The subnet ${name} cannot be delegated.`,
          fix: `take the delegation off ${name}`,
        };
  },
};

function delegated(serviceName: string): Readonly<Record<string, unknown>> {
  return { delegations: [{ name: "agents", serviceName }] };
}

export const reservedSubnetRules: readonly AzureRule[] = [
  reservedSubnetSize,
  reservedSubnetAttachments,
  reservedSubnetDelegation,
];
