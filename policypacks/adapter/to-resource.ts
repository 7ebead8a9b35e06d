import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";

import type { Resource } from "../../terms/resource";
import { plainProps } from "./plain-props";

/** What both questions of the engine, to validate and to remediate, say of a resource. */
export type Judged = Pick<ResourceValidationArgs, "type" | "name" | "urn" | "props" | "opts" | "provider">;

/** A resource before it is made: its inputs, as the program wrote them after the SDK's defaults. */
export function toResource(args: Judged): Resource {
  const subscriptionId = providerSubscription(args.provider?.props);
  return {
    type: args.type,
    name: args.name,
    urn: args.urn,
    props: plainProps(args.props),
    ...(args.opts.parent === undefined ? {} : { parent: args.opts.parent }),
    ...(subscriptionId === undefined ? {} : { provider: { subscriptionId } }),
  };
}

/**
 * A resource of the finished stack: its place among the others, and its inputs as they were judged before. What a stack
 * policy is given holds outputs instead, which lack names and ids that the provider answers under other keys.
 */
export function toStackResource(resource: PolicyResource, before: Resource | undefined): Resource {
  const subscriptionId = before?.provider?.subscriptionId ?? providerSubscription(resource.provider?.props);
  return {
    type: resource.type,
    name: resource.name,
    urn: resource.urn,
    props: before?.props ?? plainProps(resource.props),
    ...(resource.parent === undefined ? {} : { parent: resource.parent.urn }),
    dependencies: resource.dependencies.map(({ urn }) => urn),
    propertyDependencies: Object.fromEntries(
      Object.entries(resource.propertyDependencies).map(([property, on]) => [property, on.map(({ urn }) => urn)]),
    ),
    ...(subscriptionId === undefined ? {} : { provider: { subscriptionId } }),
  };
}

function providerSubscription(props: unknown): unknown {
  return plainProps(props)["subscriptionId"];
}
