import { checkBody, findType, judge, references, resourceIdOf, worldOf } from "../../../resource-manager";
import type { Resource } from "../../../terms/resource";
import { resourceIdKey } from "../../../terms/resource-id";
import type { Declared } from "../support/declared";
import { platform, workload } from "./support/example";
import { components, declareStack } from "./support/stack";

/** A child as a judge sees it, with its ARM id. */
interface Judged extends Resource {
  readonly id: string;
}

let declared: readonly Declared[];
let judged: readonly Judged[];
beforeAll(async () => {
  declared = await declareStack();
  judged = declared.filter(({ name }) => !components.includes(name)).map(asJudged);
});

function asJudged({ type, name, inputs: props, parent }: Declared): Judged {
  const provider = { subscriptionId: parent === "spoke" ? workload : platform };
  const id = resourceIdOf(findType(type)!, props, provider);
  if (typeof id !== "string") throw new Error(`${name} has no id`);
  return { type, name, props, provider, id };
}

it("Azure takes every body", () => {
  for (const { type, name, props } of judged) expect([name, checkBody(findType(type)!, props)]).toEqual([name, []]);
});

it("Azure takes every resource after those declared before it", () => {
  judged.forEach((resource, index) => {
    const world = worldOf(judged.slice(0, index), { subscriptionId: platform, subscriptions: [workload] });
    expect([resource.name, judge({ phase: "create", resource, id: resource.id, world })]).toEqual([resource.name, []]);
  });
});

it("each waits for every resource that it names: a string carries no dependency", () => {
  const byId = new Map(judged.map(({ id, name }) => [resourceIdKey(id), name]));
  for (const { type, name, props } of judged) {
    const waitsFor = allBefore(name);
    const own = judged.find((one) => one.name === name)!.id;
    const named = [...references(findType(type)!, props).map(({ id }) => id), ...parentsOf(own)];
    for (const id of named) {
      if (typeof id !== "string") continue;
      const target = byId.get(resourceIdKey(id));
      if (target !== undefined) expect([name, [...waitsFor]]).toEqual([name, expect.arrayContaining([target])]);
    }
  }
});

/** Ids of what a resource stands under: its group, its network. */
function parentsOf(id: string): string[] {
  const parts = id.split("/");
  return parts.map((_, length) => parts.slice(0, length).join("/")).slice(1);
}

/** Everything that stands before a resource is written. */
function allBefore(name: string, seen = new Set<string>()): Set<string> {
  const own = declared.find((one) => one.name === name)!;
  for (const before of own.dependsOn) {
    if (seen.has(before)) continue;
    seen.add(before);
    allBefore(before, seen);
  }
  return seen;
}
