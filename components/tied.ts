import * as pulumi from "@pulumi/pulumi";

import { listed } from "./outside";

/**
 * A name or ARM id from the plan that also carries a dependency: known at every preview, as the plain text is, and yet made
 * from the resources that it names. When one of these is replaced, the engine deletes what is tied to it first, dependents
 * before what they depend on, and makes it anew afterwards.
 *
 * `dependsOn` gives the order alone. `replaceWith` reaches one step, in no order, and makes the new resource before the old
 * one is gone, which Azure refuses for a fixed name (measured, CLI 3.274.1).
 *
 * Tie an input that the provider replaces a resource for. A group, a parent's name or a scope is tied to what it names; a
 * resource's own name to whatever else it must be made anew with, such as the subnet that it has an address in.
 *
 * @param to resources; a component stands for all that it made, `madeAs` finds one of them
 */
export function tied(text: string, to: pulumi.ResourceOptions["dependsOn"]): pulumi.Output<string> {
  const urns = pulumi.output(to).apply((resources) => pulumi.all(listed(resources).map(({ urn }) => urn)));
  return urns.apply(() => text);
}
