import { isValue, read } from "../../terms/read";
import type { References } from "../../terms/resolve-reference";
import type { Resource } from "../../terms/resource";
import { sameText } from "../../terms/same-text";
import { normaliseToken } from "../../terms/type-token";
import type { Posture } from "./rule";

/** What the pack is told about the stack; what it is not told, it reads off the resources. */
export interface Configuration {
  readonly posture?: Posture;
  readonly environment?: Environment;
}

export type Environment = "dev" | "test" | "prod";

/** What is known of where a resource belongs. */
export interface Belonging {
  readonly posture?: Posture;
  readonly environment?: Environment;
}

/** Where an answer may be found that holds for resources without tags too. */
export interface Surroundings {
  readonly resources: readonly Resource[];
  readonly references: References;
}

const placementToken = "azure-native:management:ManagementGroupSubscription";

/** What the configuration or the resource's own tags say. Enough for most, and known before the stack is. */
export function ownBelonging(resource: Resource, configuration: Configuration): Belonging {
  return {
    posture: configuration.posture ?? toPosture(tag(resource, "landingZone")),
    environment: configuration.environment ?? toEnvironment(tag(resource, "environment")),
  };
}

/** As {@link ownBelonging}; then what contains the resource says, then its management group, then all that is tagged. */
export function belongings(
  { resources, references }: Surroundings,
  configuration: Configuration,
): (resource: Resource) => Belonging {
  const own = resources.map((resource) => ownBelonging(resource, configuration));
  const whole: Belonging = {
    posture: agreed(own.map(({ posture }) => posture)),
    environment: agreed(own.map(({ environment }) => environment)),
  };
  const placements = resources.filter(({ type }) => normaliseToken(type) === placementToken);

  return (resource) => {
    const around = [resource, ...containers(resource, references)].map((one) => ownBelonging(one, configuration));
    return {
      posture:
        first(around.map(({ posture }) => posture)) ?? managementGroupPosture(resource, placements) ?? whole.posture,
      environment: first(around.map(({ environment }) => environment)) ?? whole.environment,
    };
  };
}

/** The account of a deployment, the group of both. */
function containers(resource: Resource, references: References): Resource[] {
  const parent = references.parentOf(resource);
  const group = references.groupOf(resource);
  return [parent, group].flatMap((found) => (found.kind === "resource" ? [found.resource] : []));
}

/**
 * A landing zone's management group carries its posture as the last word of its name. The resource that places a
 * subscription names the group alone: the subscription is that of its provider, as it is for what is made in it.
 */
function managementGroupPosture(resource: Resource, placements: readonly Resource[]): Posture | undefined {
  const subscription = subscriptionOf(resource);
  if (subscription === undefined) return undefined;
  const placement = placements.find((one) => isValue(subscriptionOf(one), subscription));
  const name = placement === undefined ? undefined : read(placement, "groupId");
  return typeof name === "string" ? toPosture(name.split(/[-_/]/).at(-1)) : undefined;
}

function subscriptionOf({ provider }: Resource): string | undefined {
  const subscription = provider?.subscriptionId;
  return typeof subscription === "string" && subscription !== "" ? subscription : undefined;
}

/** The value of a resource's own tag, whatever the letter case of its name. */
export function tag(resource: Resource, name: string): unknown {
  const tags = read(resource, "tags");
  if (typeof tags !== "object" || tags === null) return undefined;
  const key = Object.keys(tags).find((one) => sameText(one, name));
  return key === undefined ? undefined : (tags as Readonly<Record<string, unknown>>)[key];
}

function toPosture(value: unknown): Posture | undefined {
  if (isValue(value, "online")) return "online";
  return isValue(value, "corp") ? "corp" : undefined;
}

function toEnvironment(value: unknown): Environment | undefined {
  if (["prod", "production", "prd"].some((one) => isValue(value, one))) return "prod";
  if (["test", "tst", "staging", "qa"].some((one) => isValue(value, one))) return "test";
  return ["dev", "development", "sandbox"].some((one) => isValue(value, one)) ? "dev" : undefined;
}

function first<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

/** The one answer that all who have one give. */
function agreed<T>(values: readonly (T | undefined)[]): T | undefined {
  const given = new Set(values.filter((value) => value !== undefined));
  return given.size === 1 ? [...given][0] : undefined;
}
