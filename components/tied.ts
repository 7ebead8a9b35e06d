import * as pulumi from "@pulumi/pulumi";

/**
 * A name or ARM id from the plan that also carries a dependency: known at every preview, as the plain text is, and yet made
 * from the resources that it names. When one of these is replaced, the engine deletes what is tied to it first, dependents
 * before what they depend on, and makes it anew afterwards.
 *
 * `dependsOn` gives the order alone. `replaceWith` reaches one step, in no order, and makes the new resource before the old
 * one is gone, which Azure refuses for a fixed name (measured, CLI 3.274.1).
 *
 * Tie the input that the provider replaces a resource for: a name, a scope, a group.
 *
 * @param to the resources that the text names; a component stands for all that it made
 */
export function tied(text: string, to: pulumi.ResourceOptions["dependsOn"]): pulumi.Output<string> {
  const urns = pulumi.output(to).apply((resources) => pulumi.all(listed(resources).map(({ urn }) => urn)));
  return urns.apply(() => text);
}

function listed(resources: pulumi.Unwrap<pulumi.ResourceOptions["dependsOn"]>): readonly pulumi.Resource[] {
  if (resources === undefined) return [];
  return pulumi.Resource.isInstance(resources) ? [resources] : resources;
}
