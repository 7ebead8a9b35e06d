import type { LockedAddresses } from "../../planning/lock";

/** What an address plan is made from: `network` of the configuration, and what stands already. */
export interface AddressRequest {
  /** IPv4 CIDR block of the whole foundation. */
  readonly addressSpace: string;
  /** ARM region names in order; a region without a place gets the lowest free one. */
  readonly regions: readonly string[];
  readonly spokes: readonly SpokeRequest[];
  /** Into how many region blocks the address space is divided: 2, 4 or 8. A constant, set once. @default 4 */
  readonly maxRegions?: number;
  /** Ranges on premises that must stay reachable. */
  readonly onPremises?: readonly string[];
  /** Ranges that something else has, or will have. */
  readonly reserved?: readonly string[];
  /** Places of an earlier plan; none of them moves. */
  readonly previous?: LockedAddresses;
}

export interface SpokeRequest {
  /** Unique in its region. */
  readonly key: string;
  readonly region: string;
  /** 1 and up, inside the region block. @default where it stood, else the lowest free slot */
  readonly slot?: number;
}

export interface AddressPlan {
  readonly addressSpace: string;
  readonly maxRegions: number;
  readonly regions: readonly RegionAddresses[];
  /** What the lock must remember so that nothing ever moves. */
  readonly locked: LockedAddresses;
}

export interface RegionAddresses {
  readonly region: string;
  /** Position of the region block in the address space. */
  readonly index: number;
  readonly block: string;
  readonly hub: BlockAddresses;
  readonly spokes: readonly SpokeAddresses[];
}

/** A network's range and the place of each kind of subnet in it, whether it is used or not. */
export interface BlockAddresses {
  readonly addressSpace: string;
  readonly subnets: Readonly<Record<string, string>>;
}

export interface SpokeAddresses extends BlockAddresses {
  readonly key: string;
  readonly slot: number;
}
