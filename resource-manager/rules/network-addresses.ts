import { read } from "../../terms/read";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import { canonical, isInside, isIpv6, overlap, parseRange, type AddressRange } from "../address-range";
import type { AzureRule, AzureVerdict, Question } from "../azure-rule";
import { addressSpaceOf, rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import type { World } from "../world";
import { isOf, lastName, networkOf, objectsAt, siblings, standing } from "./asking";
import { network, subnet } from "./samples";

const subnetToken = "azure-native:network:Subnet";
const networkToken = "azure-native:network:VirtualNetwork";
const smallestPrefix = 29;

interface Block {
  readonly name: string;
  readonly path: string;
  readonly ranges: readonly AddressRange[];
}

/** The subnets that a question is about: the one, or those written inside the network. */
function* blocksOf({ resource, id }: Question): Iterable<Block | (AzureVerdict & { kind: "undecided" })> {
  const subnets = isOf(resource, subnetToken)
    ? [{ name: lastName(id), path: "", props: resource.props }]
    : objectsAt(resource, "subnets").map(({ path, props }) => ({ name: nameOf(props), path: `${path}.`, props }));
  for (const { name, path, props } of subnets) {
    const blocks = rangesOf(props);
    const at = `${path}${props["addressPrefixes"] === undefined ? "addressPrefix" : "addressPrefixes"}`;
    if (blocks === UNKNOWN) yield { kind: "undecided", path: at };
    else yield { name, path: at, ranges: parsed(blocks) };
  }
}

function isOpen(block: Block | AzureVerdict): block is AzureVerdict {
  return "kind" in block;
}

function nameOf(props: Readonly<Record<string, unknown>>): string {
  return typeof props["name"] === "string" ? props["name"] : "";
}

function parsed(texts: readonly string[]): AddressRange[] {
  return texts.map(parseRange).filter((range) => range !== undefined);
}

/** The address space of the network that a question is about. */
function spaceOf({ resource, id, world }: Question): readonly AddressRange[] | Unknown | undefined {
  const owner = isOf(resource, networkToken) ? resource : standing(world, networkOf(id));
  if (owner === undefined) return world.find(networkOf(id)) === UNKNOWN ? UNKNOWN : undefined;
  const space = addressSpaceOf(owner.props);
  return space === UNKNOWN ? UNKNOWN : parsed(space);
}

export const subnetInsideNetwork: AzureRule = {
  id: "network-subnet-inside-network",
  what: "A subnet lies inside the address space of its network.",
  types: [subnetToken, networkToken],
  phases: ["create", "update"],
  code: "NetcfgSubnetRangeOutsideVnet",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/123869",
  examples: {
    refused: { phase: "create", resources: [network("vnet"), subnet("vnet", "a", "10.1.0.0/24")] },
    accepted: { phase: "create", resources: [network("vnet"), subnet("vnet", "a", "10.0.255.0/24")] },
  },

  *check(question) {
    const space = spaceOf(question);
    const owner = lastName(networkOf(question.id));
    if (space === undefined) return;
    for (const block of blocksOf(question)) {
      if (isOpen(block)) yield block;
      else if (space === UNKNOWN) yield { kind: "undecided", path: block.path, waitsFor: owner };
      else
        for (const range of block.ranges)
          if (space.length > 0 && !isInside(range, space))
            yield {
              kind: "fail",
              path: block.path,
              got: range.text,
              allowed: `a range inside ${space.map(({ text }) => text).join(", ")}`,
              message: `Subnet '${block.name}' is not valid because its IP address range is outside the IP address range of virtual network '${owner}'.`,
              fix: "choose a range inside the network, or give the network a larger address space",
            };
    }
  },
};

export const subnetRangesApart: AzureRule = {
  id: "network-subnet-ranges-apart",
  what: "No two subnets of a network overlap.",
  types: [subnetToken, networkToken],
  phases: ["create", "update"],
  code: "NetcfgSubnetRangesOverlap",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/123869",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "a", "10.0.0.0/24"), subnet("vnet", "b", "10.0.0.128/25")],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "a", "10.0.0.0/25"), subnet("vnet", "b", "10.0.0.128/25")],
    },
  },

  *check(question) {
    const owner = lastName(networkOf(question.id));
    const taken: Block[] = [...others(question)];
    for (const block of blocksOf(question)) {
      if (isOpen(block)) {
        yield block;
        continue;
      }
      for (const other of taken)
        for (const range of block.ranges)
          for (const against of other.ranges)
            if (overlap(range, against))
              yield {
                kind: "fail",
                path: block.path,
                got: range.text,
                allowed: `a range apart from ${against.text} of ${other.name}`,
                message: `Subnet '${block.name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${owner}'.`,
                fix: `choose a range apart from ${against.text} of ${other.name}`,
              };
      taken.push(block);
    }
  },
};

/** The subnets that stand in the network already, beside those in question. */
function* others({ resource, id, world }: Question): Iterable<Block> {
  const list = isOf(resource, subnetToken) ? siblings(world, id) : standingSubnets(world, id, resource);
  if (list === UNKNOWN) return;
  for (const { id: other, props } of list) {
    const blocks = rangesOf(props);
    if (blocks !== UNKNOWN) yield { name: lastName(other), path: "", ranges: parsed(blocks) };
  }
}

/** Of a network its standing subnets that are not written inside it: those it would keep. */
function standingSubnets(world: World, id: string, { props }: Question["resource"]): ReturnType<typeof siblings> {
  if (props["subnets"] !== undefined) return [];
  const children = world.childrenOf(id);
  return children === UNKNOWN ? UNKNOWN : children.filter((child) => isOf(child, subnetToken));
}

export const addressNotation: AzureRule = {
  id: "network-address-notation",
  what: "An address block is written in CIDR notation, from its first address.",
  types: [subnetToken, networkToken],
  phases: ["create", "update"],
  code: "InvalidCIDRNotation",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  examples: {
    refused: { phase: "create", resources: [network("vnet"), subnet("vnet", "a", "10.0.0.5/24")] },
    accepted: { phase: "create", resources: [network("vnet"), subnet("vnet", "a", "10.0.0.0/24")] },
  },

  *check({ resource, id }) {
    for (const { path, text } of writtenBlocks(resource)) {
      const range = parseRange(text);
      if (isIpv6(text) || (range !== undefined && text.includes("/") && !range.hostBits)) continue;
      const expected = range === undefined ? undefined : canonical(range);
      yield {
        kind: "fail",
        path,
        got: text,
        allowed: expected ?? "an IPv4 block such as 10.0.0.0/24",
        message: `The address prefix ${text} in resource ${id} has an invalid CIDR notation. For the given prefix length, the address prefix should be ${expected ?? "a block such as 10.0.0.0/24"}.`,
        fix: expected === undefined ? "write a block such as 10.0.0.0/24" : `write ${expected}`,
      };
    }
  },
};

function* writtenBlocks(resource: Question["resource"]): Iterable<{ path: string; text: string }> {
  const at = (path: string): { path: string; text: string }[] => {
    const value = read(resource, path);
    const list: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    const many = list.map((text, index) => ({ path: `${path}[${index}]`, text }));
    return [{ path, text: value }, ...many].flatMap(({ path: where, text }) =>
      typeof text === "string" ? [{ path: where, text }] : [],
    );
  };
  if (isOf(resource, networkToken)) yield* at("addressSpace.addressPrefixes");
  for (const prefix of isOf(resource, subnetToken)
    ? [""]
    : objectsAt(resource, "subnets").map(({ path }) => `${path}.`))
    for (const name of ["addressPrefix", "addressPrefixes"]) yield* at(`${prefix}${name}`);
}

export const subnetLargeEnough: AzureRule = {
  id: "network-subnet-large-enough",
  what: "A subnet is /29 or larger: Azure keeps five addresses of each.",
  types: [subnetToken, networkToken],
  phases: ["create", "update"],
  code: "NetcfgInvalidSubnet",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  examples: {
    refused: { phase: "create", resources: [network("vnet"), subnet("vnet", "a", "10.0.0.0/30")] },
    accepted: { phase: "create", resources: [network("vnet"), subnet("vnet", "a", "10.0.0.0/29")] },
  },

  *check(question) {
    for (const block of blocksOf(question)) {
      if (isOpen(block)) continue;
      for (const range of block.ranges)
        if (range.prefix > smallestPrefix)
          yield {
            kind: "fail",
            path: block.path,
            got: range.text,
            allowed: `/${smallestPrefix} or larger`,
            message: `Subnet '${block.name}' is not valid in virtual network '${lastName(networkOf(question.id))}'.`,
            fix: `give the subnet /${smallestPrefix} or a larger block`,
          };
    }
  },
};

export const spaceHoldsSubnets: AzureRule = {
  id: "network-space-holds-its-subnets",
  what: "A changed address space still holds the subnets that stand in it.",
  types: [networkToken],
  phases: ["update"],
  code: "InUsePrefixCannotBeDeleted",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/manage-virtual-network",
  examples: {
    refused: {
      phase: "update",
      old: network("vnet"),
      resources: [
        subnet("vnet", "a", "10.0.0.0/24"),
        network("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
      ],
    },
    accepted: {
      phase: "update",
      old: network("vnet"),
      resources: [
        subnet("vnet", "a", "10.0.0.0/24"),
        network("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/24", "10.1.0.0/16"] } }),
      ],
    },
  },

  *check(question) {
    const space = spaceOf(question);
    if (space === UNKNOWN || space === undefined) return;
    for (const { name, ranges } of others(question))
      for (const range of ranges)
        if (!isInside(range, space))
          yield {
            kind: "fail",
            path: "addressSpace.addressPrefixes",
            got: space.map(({ text }) => text).join(", "),
            allowed: `a space that holds ${range.text} of ${name}`,
            message: `IpPrefix ${range.text} on Subnet ${name} has active allocations and cannot be deleted.`,
            fix: `keep the block that holds ${range.text}, or move ${name} first`,
          };
  },
};

export const spaceWithoutOverlap: AzureRule = {
  id: "network-space-without-overlap",
  what: "The blocks of one address space do not overlap.",
  types: [networkToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/16", "10.0.1.0/24"] } })],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/16", "10.1.0.0/24"] } })],
    },
  },

  *check(question) {
    const space = spaceOf(question);
    if (space === UNKNOWN || space === undefined) return;
    for (const [index, range] of space.entries()) {
      const other = space.slice(0, index).find((one) => overlap(one, range));
      if (other !== undefined)
        yield {
          kind: "fail",
          path: `addressSpace.addressPrefixes[${index}]`,
          got: range.text,
          allowed: `a block apart from ${other.text}`,
          message: `The address space of the virtual network holds ${range.text} and ${other.text}, which overlap.`,
          fix: "take one of the two out",
        };
    }
  },
};

export const networkAddressRules: readonly AzureRule[] = [
  addressNotation,
  subnetInsideNetwork,
  subnetRangesApart,
  subnetLargeEnough,
  spaceHoldsSubnets,
  spaceWithoutOverlap,
];
