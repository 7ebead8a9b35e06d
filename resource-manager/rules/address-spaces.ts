import { objectsAt, read } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import { canonical, isInside, isIpv6, overlap, parseRange } from "../address-range";
import type { AzureRule, Question } from "../azure-rule";
import { STRICTER } from "../refusal";
import { isOf } from "./asking";
import { network, subnet } from "./samples";
import { networkToken, others, spaceOf, subnetToken } from "./subnet-blocks";

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
