import type { Finding } from "../../../terms/finding";
import type { LockedAddresses } from "../../planning/lock";
import type { AddressRequest, SpokeRequest } from "./address-plan";

/** Slots that are asked for by number: each free, inside the region block, and where the spoke already stands. */
export function checkSlots(path: string, request: AddressRequest, slots: number): readonly Finding[] {
  return request.spokes.flatMap((spoke, index) => {
    if (spoke.slot === undefined) return [];
    const at = `${path}.spokes.${spoke.key}.slot`;
    return [
      ...outside(at, spoke, slots),
      ...shared(at, spoke, request, request.spokes.slice(0, index), slots),
      ...moved(at, spoke, request.previous),
    ];
  });
}

/** What would renumber networks that stand: another address space, division or layout than the lock remembers. */
export function checkUnmoved(path: string, request: AddressRequest, maxRegions: number): readonly Finding[] {
  const { previous } = request;
  if (previous === undefined) return [];
  const standing = Object.keys(previous.spokes);
  const consequence = `a change would renumber the hubs of ${Object.keys(previous.regions).join(", ")} and ${standing.length} ${standing.length === 1 ? "spoke" : "spokes"} (${standing.join(", ")})`;
  const differs = (key: string, got: unknown, was: string | number): Finding[] =>
    got === was
      ? []
      : [
          {
            path: `${path}.${key}`,
            got,
            allowed: `${was}, as the lock says: ${consequence}`,
            fix: `set it back to ${was}, or start a new stack`,
          },
        ];
  return [
    ...differs("addressSpace", request.addressSpace, previous.addressSpace),
    ...differs("maxRegions", maxRegions, previous.maxRegions),
  ];
}

function outside(path: string, { slot }: SpokeRequest, slots: number): readonly Finding[] {
  if (slot !== undefined && Number.isInteger(slot) && slot >= 1 && slot < slots) return [];
  return [
    {
      path,
      got: slot,
      allowed: slots > 2 ? `a whole number from 1 to ${slots - 1}: slot 0 is the hub's` : "1: slot 0 is the hub's",
      fix: "choose a slot inside the region block, raise network.addressSpace or lower network.maxRegions",
    },
  ];
}

function shared(
  path: string,
  spoke: SpokeRequest,
  { previous, spokes }: AddressRequest,
  before: readonly SpokeRequest[],
  slots: number,
): readonly Finding[] {
  const id = (one: { readonly region: string; readonly key: string }): string => `${one.region}/${one.key}`;
  const remembered = Object.entries(previous?.spokes ?? {}).filter(([one]) => one.startsWith(`${spoke.region}/`));
  const twin =
    before.find(({ region, slot }) => region === spoke.region && slot === spoke.slot)?.key ??
    remembered.find(([one, slot]) => one !== id(spoke) && slot === spoke.slot)?.[0].slice(spoke.region.length + 1);
  if (twin === undefined) return [];
  const taken = new Set([
    ...spokes.filter(({ region }) => region === spoke.region).map(({ slot }) => slot),
    ...remembered.map(([, slot]) => slot),
  ]);
  const free = Array.from({ length: slots - 1 }, (_, index) => index + 1).find((slot) => !taken.has(slot));
  return [
    {
      path,
      got: spoke.slot,
      allowed: `a slot of its own: ${twin} has ${spoke.slot ?? ""} in ${spoke.region}`,
      fix: free === undefined ? "no slot is free; raise network.addressSpace" : `the next free slot is ${free}`,
    },
  ];
}

function moved(path: string, { key, region, slot }: SpokeRequest, previous?: LockedAddresses): readonly Finding[] {
  const was = previous?.spokes[`${region}/${key}`];
  if (was === undefined || was === slot) return [];
  return [
    {
      path,
      got: slot,
      allowed: `${was}, where the spoke stands`,
      fix: `leave it at ${was}; another slot is another network, so add a new spoke and move to it`,
    },
  ];
}
