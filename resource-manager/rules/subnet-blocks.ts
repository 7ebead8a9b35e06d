import { lastName } from "../../terms/resource-id";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import { type AddressRange, parseRange } from "../address-range";
import type { Question } from "../azure-rule";
import { addressSpaceOf, rangesOf } from "../network-ranges";
import type { World } from "../world";
import { isOf, networkOf, siblings, standing } from "./asking";

export const subnetToken = "azure-native:network:Subnet";

export const networkToken = "azure-native:network:VirtualNetwork";

export interface Block {
  readonly name: string;
  readonly path: string;
  readonly ranges: readonly AddressRange[];
}

export function parsed(texts: readonly string[]): AddressRange[] {
  return texts.map(parseRange).filter((range) => range !== undefined);
}

/** The address space of the network that a question is about. */
export function spaceOf({ resource, id, world }: Question): readonly AddressRange[] | Unknown | undefined {
  const owner = isOf(resource, networkToken) ? resource : standing(world, networkOf(id));
  if (owner === undefined) return world.find(networkOf(id)) === UNKNOWN ? UNKNOWN : undefined;
  const space = addressSpaceOf(owner.props);
  return space === UNKNOWN ? UNKNOWN : parsed(space);
}

/** The subnets that stand in the network already, beside those in question. */
export function* others({ resource, id, world }: Question): Iterable<Block> {
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
