import { judge, refuses, worldOf, type Phase } from "../../../resource-manager";
import { group, sampleSubscription, sampleTenant } from "../../../resource-manager/rules/samples";
import { idOf } from "../../../resource-manager/world-of";
import type { Resource } from "../../../terms/resource";

export interface Asked {
  readonly phase?: Phase;
  readonly old?: Resource;
  readonly deleted?: readonly Resource[];
}

/** Rule ids that stop the last resource, in a world that holds the others. */
export function stopped(
  resources: readonly Resource[],
  { phase = "create", old, deleted = [] }: Asked = {},
): readonly string[] {
  const last = resources.at(-1)!;
  const world = worldOf([group("rg"), ...(phase === "delete" ? resources : resources.slice(0, -1))], {
    subscriptionId: sampleSubscription,
    tenantId: sampleTenant,
    deleted,
  });
  const id = idOf(last, sampleSubscription)!;
  return judge({ phase, resource: last, id, world, ...(old && { old }) })
    .filter(refuses)
    .map(({ rule }) => rule ?? "");
}
