import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";

import type { Resource } from "../../terms/resource";
import { toResource, toStackResource } from "./to-resource";

/**
 * What one run of a pack has seen. The engine asks each policy of each resource, and each time with a fresh copy of its
 * inputs; a session reads them once a resource and keeps them for the rules over the whole stack.
 */
export class Session<Configuration> {
  readonly #seen = new Map<string, { readonly resource: Resource; readonly by: Set<string> }>();
  #stack: { readonly given: readonly PolicyResource[]; readonly read: readonly Resource[] } | undefined;
  configuration: Configuration;

  constructor(configuration: Configuration) {
    this.configuration = configuration;
  }

  /** The resource that a policy is asked about. The same policy asked twice of one resource gets it read anew. */
  resource(policy: string, args: ResourceValidationArgs): Resource {
    const before = this.#seen.get(args.urn);
    if (before !== undefined && !before.by.has(policy)) {
      before.by.add(policy);
      return before.resource;
    }
    const resource = toResource(args);
    this.#seen.set(args.urn, { resource, by: new Set([policy]) });
    return resource;
  }

  /** All resources of the stack, with the inputs that were seen before. */
  stack(resources: readonly PolicyResource[]): readonly Resource[] {
    const same =
      this.#stack?.given.length === resources.length &&
      this.#stack.given.every((one, index) => one.urn === resources[index]?.urn);
    if (!same || this.#stack === undefined)
      this.#stack = {
        given: resources,
        read: resources.map((resource) => toStackResource(resource, this.#seen.get(resource.urn)?.resource)),
      };
    return this.#stack.read;
  }
}
