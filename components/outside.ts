import * as pulumi from "@pulumi/pulumi";

/**
 * What a component was told to wait for, for those of its children that name things outside of it: children inherit
 * the parent's provider and protection, but not its `dependsOn`.
 */
export function outside(
  opts: pulumi.ComponentResourceOptions | undefined,
): Pick<pulumi.CustomResourceOptions, "dependsOn"> {
  return opts?.dependsOn === undefined ? {} : { dependsOn: opts.dependsOn };
}

/** The same list with some more at its end. */
export function outsideAnd(
  opts: pulumi.ComponentResourceOptions | undefined,
  ...inside: readonly pulumi.Resource[]
): pulumi.Output<pulumi.Resource[]> {
  return pulumi.output(opts?.dependsOn).apply((outer) => [...listed(outer), ...inside]);
}

/** The resources of a resolved `dependsOn`, which may be one, several or none. */
export function listed(resources: pulumi.Unwrap<pulumi.ResourceOptions["dependsOn"]>): readonly pulumi.Resource[] {
  if (resources === undefined) return [];
  return pulumi.Resource.isInstance(resources) ? [resources] : resources;
}
