import { objectsAt } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import { isInside, overlap } from "../address-range";
import type { AzureRule, AzureVerdict, Question } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { isOf, networkOf } from "./asking";
import { network, subnet } from "./samples";
import { type Block, networkToken, others, parsed, spaceOf, subnetToken } from "./subnet-blocks";

const smallestPrefix = 29;

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
