import * as pulumi from "@pulumi/pulumi";

/** An azure-native token with the version of an API in it, as versions 1 and 2 of the provider had them. */
const dated = /^azure-native:[^/:]+\/v\d{8}[a-z]*:/i;

/**
 * Drops the names under which older versions of azure-native knew a resource: a dozen to sixty a resource, each an
 * Output in the SDK, together half the time of a large stack. A state that was written by version 3 cannot hold them, and
 * no stack of this project is older. Names without a date stay, since they still carry a token that was renamed, and so
 * does whatever a program wrote itself.
 *
 * `AZURE_AI_FOUNDATION_ALIASES=kept` keeps them all, for a state that an older provider wrote.
 *
 * To be called inside the program, before its first resource.
 */
export function dropDatedAliases(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment["AZURE_AI_FOUNDATION_ALIASES"] === "kept") return;
  pulumi.runtime.registerStackTransformation(({ props, opts }) => {
    const { aliases } = opts;
    if (aliases === undefined) return undefined;
    const kept = aliases.filter((alias) => !isDated(alias));
    return kept.length === aliases.length ? undefined : { props, opts: { ...opts, aliases: kept } };
  });
}

/** An alias that says more than a dated type, such as an older name under it, was written by a person. */
function isDated(alias: pulumi.Input<pulumi.URN | pulumi.Alias>): boolean {
  if (typeof alias !== "object" || !("type" in alias)) return false;
  const { type } = alias;
  return Object.keys(alias).length === 1 && typeof type === "string" && dated.test(type);
}
