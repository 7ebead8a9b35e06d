import { isValue, read } from "../../terms/read";
import type { References } from "../../terms/resolve-reference";
import type { Resource } from "../../terms/resource";
import { normaliseToken } from "../../terms/type-token";
import { matchesPattern } from "./matches-pattern";
import type { Posture } from "./rule";
import { tag } from "./tags";

/** What is told of where resources belong; what is not told is read off the resources. */
export interface Placement {
  readonly posture?: Posture;
  readonly environment?: Environment;
  /** What a stack's name says, by pattern; the first that fits and says it counts. */
  readonly stackNames?: Readonly<Record<string, Pick<Placement, "posture" | "environment">>>;
  /** The stack's name where the resources have no URN that tells it. */
  readonly stackName?: string;
}

export type Environment = "dev" | "test" | "prod";

/** What is known of where a resource belongs. */
export interface Belonging {
  readonly posture?: Posture;
  readonly environment?: Environment;
  /** What says so: `corp by the tag landingZone`. */
  readonly because: readonly string[];
}

/** Where an answer may be found that holds for resources without tags too. */
export interface Surroundings {
  readonly resources: readonly Resource[];
  readonly references: References;
}

/** A value and what says so. */
interface Said<T extends string> {
  readonly value: T;
  readonly by: string;
}

const placementToken = "azure-native:management:ManagementGroupSubscription";

/** What the configuration or the resource's own tags say. Enough for most, and known before the stack is. */
export function ownBelonging(resource: Resource, placement: Placement): Belonging {
  return belonging(ownPosture(resource, placement), ownEnvironment(resource, placement));
}

/**
 * As {@link ownBelonging}; then what contains the resource says, then its subscription's management group, then what all
 * that are tagged agree on, and last the stack's name.
 */
export function belongings(
  { resources, references }: Surroundings,
  placement: Placement,
): (resource: Resource) => Belonging {
  const wholePosture = agreed(resources.map((resource) => ownPosture(resource, placement)?.value));
  const wholeEnvironment = agreed(resources.map((resource) => ownEnvironment(resource, placement)?.value));
  const placements = resources.filter(({ type }) => normaliseToken(type) === placementToken);

  return (resource) => {
    const around = [resource, ...containers(resource, references)];
    const stackName = stackNameOf(resource) ?? placement.stackName;
    return belonging(
      first(around, (one) => ownPosture(one, placement)) ??
        managementGroupPosture(resource, placements) ??
        said(wholePosture, "the tags of the other resources") ??
        stackPosture(stackName, placement),
      first(around, (one) => ownEnvironment(one, placement)) ??
        said(wholeEnvironment, "the tags of the other resources") ??
        stackEnvironment(stackName, placement),
    );
  };
}

function belonging(posture: Said<Posture> | undefined, environment: Said<Environment> | undefined): Belonging {
  return {
    ...(posture === undefined ? {} : { posture: posture.value }),
    ...(environment === undefined ? {} : { environment: environment.value }),
    because: [posture, environment].flatMap((one) => (one === undefined ? [] : [`${one.value} by ${one.by}`])),
  };
}

function ownPosture(resource: Resource, { posture }: Placement): Said<Posture> | undefined {
  return said(posture, "the configuration") ?? said(toPosture(tag(resource, "landingZone")), `the tag landingZone`);
}

function ownEnvironment(resource: Resource, { environment }: Placement): Said<Environment> | undefined {
  return (
    said(environment, "the configuration") ?? said(toEnvironment(tag(resource, "environment")), `the tag environment`)
  );
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
function managementGroupPosture(resource: Resource, placements: readonly Resource[]): Said<Posture> | undefined {
  const subscription = subscriptionOf(resource);
  if (subscription === undefined) return undefined;
  const placement = placements.find((one) => isValue(subscriptionOf(one), subscription));
  const name = placement === undefined ? undefined : read(placement, "groupId");
  if (typeof name !== "string") return undefined;
  return said(toPosture(name.split(/[-_/]/).at(-1)), `the management group ${name}`);
}

function subscriptionOf({ provider }: Resource): string | undefined {
  const subscription = provider?.subscriptionId;
  return typeof subscription === "string" && subscription !== "" ? subscription : undefined;
}

function stackNameOf({ urn }: Resource): string | undefined {
  return urn === undefined ? undefined : /^urn:pulumi:([^:]+)::/.exec(urn)?.[1];
}

/** What the configuration says of such names; else a word of the name that can mean one thing only. */
function stackPosture(stackName: string | undefined, placement: Placement): Said<Posture> | undefined {
  return ofStackName(stackName, placement, ({ posture }) => posture, toPosture);
}

function stackEnvironment(stackName: string | undefined, placement: Placement): Said<Environment> | undefined {
  return ofStackName(stackName, placement, ({ environment }) => environment, toEnvironment);
}

function ofStackName<T extends string>(
  stackName: string | undefined,
  { stackNames = {} }: Placement,
  configured: (row: Pick<Placement, "posture" | "environment">) => T | undefined,
  read: (word: string) => T | undefined,
): Said<T> | undefined {
  if (stackName === undefined) return undefined;
  for (const [pattern, row] of Object.entries(stackNames))
    if (matchesPattern(stackName, pattern) && configured(row) !== undefined)
      return said(configured(row), `the stack name ${stackName} (${pattern})`);
  return said(agreed(stackName.split(/[-_./]/).map(read)), `the stack name ${stackName}`);
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

function said<T extends string>(value: T | undefined, by: string): Said<T> | undefined {
  return value === undefined ? undefined : { value, by };
}

function first<T extends string>(
  resources: readonly Resource[],
  ask: (resource: Resource) => Said<T> | undefined,
): Said<T> | undefined {
  for (const [index, resource] of resources.entries()) {
    const answer = ask(resource);
    if (answer !== undefined) return index === 0 ? answer : { ...answer, by: `${answer.by} of ${resource.name}` };
  }
  return undefined;
}

/** The one answer that all who have one give. */
function agreed<T>(values: readonly (T | undefined)[]): T | undefined {
  const given = new Set(values.filter((value) => value !== undefined));
  return given.size === 1 ? [...given][0] : undefined;
}
