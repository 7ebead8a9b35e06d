import { checkBody, findType, judge, type Refusal } from "../../resource-manager";
import type { Resource } from "../../terms/resource";
import { knownId, programWorld } from "./program-world";

/** A resource of a program, and what Azure would answer to it, or what we would say. */
export interface RefusedResource {
  readonly resource: Resource;
  readonly refusal: Refusal;
}

/**
 * What Azure would refuse of a program that makes these resources anew, and what it takes against our advice: the
 * certainty of each says which. What depends on a value that is not known yet, or on what the program does not declare, is passed over. A resource whose
 * provider names no subscription is judged by its body alone.
 */
export function judgeProgram(resources: readonly Resource[]): readonly RefusedResource[] {
  const world = programWorld(resources);
  return resources.flatMap((resource) => {
    const type = findType(resource.type);
    if (type === undefined) return [];
    const id = knownId(resource);
    const refusals = [
      ...checkBody(type, resource.props),
      ...(id === undefined ? [] : judge({ phase: "create", resource, id, world })),
    ];
    return refusals.map((refusal) => ({ resource, refusal }));
  });
}
