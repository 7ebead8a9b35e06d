import { checkBody, findType, judge, references, resourceIdOf, worldOf } from "../../../resource-manager";
import type { Resource } from "../../../terms/resource";
import { resourceIdKey } from "../../../terms/resource-id";
import type { Declared } from "../support/declared";
import { platform, workload } from "./support/example";
import { declareOnline, onlineComponents } from "./support/online";
import { components, declareStack } from "./support/stack";

/** A child as a judge sees it, with its ARM id. */
interface Judged extends Resource {
  readonly id: string;
}

function asJudged({ type, name, inputs: props, parent }: Declared): Judged {
  const provider = { subscriptionId: /^(spoke|peering)/.test(parent) ? workload : platform };
  const id = resourceIdOf(findType(type)!, props, provider);
  if (typeof id !== "string") throw new Error(`${name} has no id`);
  return { type, name, props, provider, id };
}

describe.each([
  ["the dev stack", declareStack, components],
  ["an internet-facing stack of two regions", declareOnline, onlineComponents],
])("%s", (_stack, declareAll, makers) => {
  let declared: readonly Declared[];
  let judged: readonly Judged[];
  beforeAll(async () => {
    declared = await declareAll();
    judged = declared.filter(({ name }) => !makers.includes(name)).map(asJudged);
  });

  it("has bodies that Azure takes", () => {
    for (const { type, name, props } of judged) expect([name, checkBody(findType(type)!, props)]).toEqual([name, []]);
  });

  it("has resources each of which Azure takes after those declared before it", () => {
    judged.forEach((resource, index) => {
      const world = worldOf(judged.slice(0, index), { subscriptionId: platform, subscriptions: [workload] });
      const refusals = judge({ phase: "create", resource, id: resource.id, world });
      expect([resource.name, refusals]).toEqual([resource.name, []]);
    });
  });

  it("lets each wait for every resource that it names: a string carries no dependency", () => {
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

  /** Azure takes one write on a network at a time, and a peering is one on both. */
  it("writes subnets and peerings of a network one after the other", () => {
    const written = judged.filter(({ type }) => /:(Subnet|VirtualNetworkPeering)$/.test(type));
    for (const [index, later] of written.entries())
      for (const earlier of written.slice(0, index)) {
        const shared = networksOf(later).some((id) => networksOf(earlier).includes(id));
        if (!shared) continue;
        const ordered = allBefore(later.name).has(earlier.name) || allBefore(earlier.name).has(later.name);
        expect([earlier.name, later.name, ordered]).toEqual([earlier.name, later.name, true]);
      }
  });

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
});

/** Networks that a write of a subnet or a peering changes. */
function networksOf({ id, props }: Judged): readonly string[] {
  const own = id.replace(/\/(subnets|virtualNetworkPeerings)\/[^/]+$/, "");
  const remote = (props["remoteVirtualNetwork"] as { id?: string } | undefined)?.id;
  return [own, ...(remote === undefined ? [] : [remote])].map(resourceIdKey);
}

/** Ids of what a resource stands under: its group, its network. */
function parentsOf(id: string): string[] {
  const parts = id.split("/");
  return parts.map((_, length) => parts.slice(0, length).join("/")).slice(1);
}
