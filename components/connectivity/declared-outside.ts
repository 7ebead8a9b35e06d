import type * as pulumi from "@pulumi/pulumi";

/**
 * What a component was told to wait for, for those of its children that name things outside of it: children inherit
 * the parent's provider and protection, but neither its `dependsOn` nor its `replaceWith`.
 */
export function outside(
  opts: pulumi.ComponentResourceOptions | undefined,
): Pick<pulumi.CustomResourceOptions, "dependsOn" | "replaceWith"> {
  return {
    ...(opts?.dependsOn === undefined ? {} : { dependsOn: opts.dependsOn }),
    ...(opts?.replaceWith === undefined ? {} : { replaceWith: opts.replaceWith }),
  };
}
