import * as pulumi from "@pulumi/pulumi";

import { resourceIdKey } from "../terms/resource-id";
import { listed } from "./outside";

const madeBy = new WeakMap<pulumi.Resource, ReadonlyMap<string, pulumi.Resource>>();

/**
 * Notes under which ARM ids a component's resources stand, or a resource itself, so that whoever is given the component
 * under `dependsOn` can be tied to the one resource that it names.
 */
export function remember(maker: pulumi.Resource, made: Readonly<Record<string, pulumi.Resource>>): void {
  madeBy.set(maker, new Map(Object.entries(made).map(([id, resource]) => [resourceIdKey(id), resource])));
}

/**
 * The resources that stand under the given ARM ids, of those that `among` made: for `tied`. To tie to a whole component would
 * replace an account because a peering is replaced.
 *
 * Empty where the program did not make them, or made them through a component in another process: then the text is plain.
 */
export function madeAs(
  ids: readonly string[],
  among: pulumi.ResourceOptions["dependsOn"],
): pulumi.Output<pulumi.Resource[]> {
  const keys = ids.map(resourceIdKey);
  return pulumi
    .output(among)
    .apply((makers) => listed(makers).flatMap((maker) => keys.flatMap((key) => madeBy.get(maker)?.get(key) ?? [])));
}
