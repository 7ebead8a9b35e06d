import { checkBody, findType, type Open, type Refusal, weigh } from "../../resource-manager";
import type { Resource } from "../../terms/resource";
import { knownId, programWorld } from "./program-world";

/** A resource of a program, and what Azure would answer to it, or what we would say. */
export interface RefusedResource {
  readonly resource: Resource;
  readonly refusal: Refusal;
}

/** What is said of a program. */
export interface ProgramJudgement {
  readonly refused: readonly RefusedResource[];
  /** What nobody can say before Azure answers, or for lack of what the program does not declare. */
  readonly open: readonly OpenQuestion[];
  /** The resources that were judged: those of a type that the product knows. */
  readonly judged: readonly Resource[];
}

export interface OpenQuestion {
  readonly resource: Resource;
  readonly open: Open;
}

/**
 * What Azure would refuse of a program that makes these resources anew, and what it takes against our advice: the
 * certainty of each says which. What depends on a value that is not known yet, or on what the program does not declare,
 * is passed over. A resource whose provider names no subscription is judged by its body alone.
 */
export function judgeProgram(resources: readonly Resource[]): readonly RefusedResource[] {
  return weighProgram(resources).refused;
}

/** As {@link judgeProgram}, with what could not be decided. */
export function weighProgram(resources: readonly Resource[]): ProgramJudgement {
  const world = programWorld(resources);
  const refused: RefusedResource[] = [];
  const open: OpenQuestion[] = [];
  const judged: Resource[] = [];
  for (const resource of resources) {
    const type = findType(resource.type);
    if (type === undefined) continue;
    judged.push(resource);
    for (const refusal of checkBody(type, resource.props)) refused.push({ resource, refusal });
    const id = knownId(resource);
    if (id === undefined) continue;
    const { refusals, undecided } = weigh({ phase: "create", resource, id, world });
    for (const refusal of refusals) refused.push({ resource, refusal });
    for (const one of undecided) open.push({ resource, open: one });
  }
  return { refused, open, judged };
}
