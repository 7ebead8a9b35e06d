import type { Resource } from "../terms/resource";
import type { Unknown } from "../terms/unknown";

/** A resource that stands in a world, with the ARM id under which Azure knows it. */
export interface Standing extends Resource {
  readonly id: string;
  /** `Succeeded` unless the world says otherwise; a child needs its parent to have succeeded. */
  readonly provisioningState?: string;
}

/**
 * What exists, as far as whoever asks can know it. Three answers: it stands, it does not (`undefined`), or nobody here
 * can say (UNKNOWN). The sandbox's store knows everything; a preview knows what its own program declares; a file knows
 * what is in it. A rule that gets UNKNOWN yields `undecided`.
 */
export interface World {
  /**
   * Whether its lists may lack some that exist, as where a program knows only what it declares itself. What is in a list
   * counts all the same; a rule that would fail for lack of one yields `undecided`.
   */
  readonly partial?: boolean;
  /** ARM id of the management group above all others, where it is known. */
  readonly rootGroupId?: string;
  /** The resource with this ARM id, whatever its letter case. */
  find(id: string): Standing | undefined | Unknown;
  /** Those directly under an ARM id: subnets of a network, deployments of an account, resources of a group. */
  childrenOf(id: string): readonly Standing[] | Unknown;
  /** All resources of an ARM type in the whole tenant, such as `Microsoft.Network/virtualNetworks`. */
  ofType(armType: string): readonly Standing[] | Unknown;
  /** Those that name this id anywhere in their inputs: what would stand in the way of its deletion. */
  referrersOf(id: string): readonly Standing[] | Unknown;
  /** Kept names of deleted resources: soft-deleted accounts and vaults, with what they were. */
  deleted(armType: string): readonly Standing[] | Unknown;
}
