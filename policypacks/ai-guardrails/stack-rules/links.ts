import type { Resource } from "../../../terms/resource";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Stack } from "../rule";

/** A place in a resource that names another one. */
export interface Link {
  readonly from: Resource;
  /** Where the id stands. */
  readonly path: string;
  /** Whether the link is of the kind that is asked for, such as one to the right part of its target. */
  readonly counts: boolean | Unknown;
}

/** Whether something of the stack links to a resource, and which link may be one that nobody knows yet. */
export interface Linked {
  readonly linked: boolean | Unknown;
  readonly waitsFor?: string;
}

/** The resources of one type, whatever the version in their tokens. */
export function ofType({ resources }: Pick<Stack, "resources">, token: string): Resource[] {
  return resources.filter(({ type }) => normaliseToken(type) === token);
}

/** The resources of one type by the one under which they stand. */
export interface Children {
  of(parent: Resource): readonly Resource[];
  /** One that may stand under any resource whose name or id is not known. */
  readonly open?: Resource;
}

/** Asks each resource of a type once under which of the rule's subjects it stands. */
export function childrenOf(stack: Stack, token: string): Children {
  const unnamed = stack.subjects.some((subject) => stack.references.idOf(subject) === undefined);
  const byParent = new Map<Resource, Resource[]>();
  let open: Resource | undefined;
  for (const child of ofType(stack, token)) {
    const parent = stack.references.parentOf(child);
    if (parent.kind === "resource") byParent.set(parent.resource, [...(byParent.get(parent.resource) ?? []), child]);
    else if (parent.kind === "unknown" || (parent.kind === "elsewhere" && unnamed)) open ??= child;
  }
  return { of: (parent) => byParent.get(parent) ?? [], ...(open === undefined ? {} : { open }) };
}

/**
 * Follows links once, and answers for each target by looking up.
 *
 * @param types tokens that a link may lead to; needed where one property is made from several resources
 */
export function linked(
  { references }: Stack,
  links: readonly Link[],
  types: readonly string[],
): (to: Resource) => Linked {
  const counting = links.filter(({ counts }) => counts !== false);
  const found = new Map<Resource, boolean | Unknown>();
  let open: Resource | undefined;
  let elsewhere: Resource | undefined;
  for (const { from, path, counts } of counting) {
    const reference = references.at(from, path, types);
    if (reference.kind === "unknown") open ??= from;
    else if (reference.kind === "elsewhere") elsewhere ??= from;
    else if (reference.kind === "resource" && found.get(reference.resource) !== true)
      found.set(reference.resource, counts);
  }
  return (to) => {
    const known = found.get(to);
    if (known === true) return { linked: true };
    // A resource whose name is not known may be what a link names by id.
    const maybe = open ?? (references.idOf(to) === undefined ? elsewhere : undefined);
    if (maybe !== undefined) return { linked: UNKNOWN, waitsFor: `the target of ${maybe.name}` };
    return { linked: known ?? false };
  };
}
