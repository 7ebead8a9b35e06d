import { armTypeOf } from "../../catalog/arm-types";
import { sameResourceId } from "../../terms/resource-id";
import type { Question } from "../azure-rule";
import { references } from "../references";
import type { Standing } from "../world";
import { known } from "./asking";
import { resource, subnetId } from "./samples";

/** Those that hold the resource in place: each with a reference to it at a path that counts. */
export function holders(
  { id, world }: Question,
  counts: (one: Standing, generic: string) => boolean,
): readonly Standing[] {
  return known(world.referrersOf(id)).filter((one) => {
    const type = armTypeOf(one.type);
    if (type === undefined || sameResourceId(one.id, id)) return false;
    return references(type, one.props).some(
      ({ generic, id: target }) => sameResourceId(target, id) && counts(one, generic),
    );
  });
}

export function nic(subnetName: string): ReturnType<typeof resource> {
  return resource("network:NetworkInterface", {
    networkInterfaceName: "nic",
    ipConfigurations: [{ name: "a", subnet: { id: subnetId("vnet", subnetName) } }],
  });
}
