import { readValue } from "../../../terms/read";
import { parseResourceId } from "../../../terms/resource-id";
import type { Answer, OwnedInTenant } from "../tenant";
import { answered } from "./answered";
import { ownState } from "./own-state";

/** What this stack's own state holds in the tenant: management groups, and subscriptions that it put into groups. */
export function ownedInTenant(): Promise<Answer<OwnedInTenant>> {
  return answered(async () => ownedAmong(await ownState()));
}

/** What a stack's resources (by URN: `type`, `outputs`) say that it owns. */
export function ownedAmong(resources: unknown): OwnedInTenant {
  const entries = typeof resources === "object" && resources !== null ? Object.values(resources) : [];
  const outputsOf = (token: string): unknown[] =>
    entries.flatMap((entry: unknown) => (readValue(entry, "type") === token ? [readValue(entry, "outputs")] : []));

  return {
    managementGroups: outputsOf("azure-native:management:ManagementGroup").flatMap((outputs) => text(outputs, "name")),
    placements: outputsOf("azure-native:management:ManagementGroupSubscription").flatMap((outputs) => {
      const [subscriptionId] = text(outputs, "name");
      const [parentId] = text(outputs, "parent.id");
      const groupId = parentId === undefined ? undefined : parseResourceId(parentId)?.names.at(-1);
      if (subscriptionId === undefined) return [];
      return [{ subscriptionId, ...(groupId === undefined ? {} : { groupId }) }];
    }),
  };
}

function text(outputs: unknown, path: string): string[] {
  const value = readValue(outputs, path);
  return typeof value === "string" ? [value] : [];
}
