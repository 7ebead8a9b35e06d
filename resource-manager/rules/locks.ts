import { resourceIdKey, sameResourceId } from "../../terms/resource-id";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { known, knownText, typeOfId } from "./asking";
import { group, network, resource } from "./samples";

const lockType = "Microsoft.Authorization/locks";

function lock(level: string): ReturnType<typeof resource> {
  return resource("authorization:ManagementLockAtResourceGroupLevel", { lockName: "keep", level });
}

export const scopeUnlocked: AzureRule = {
  id: "locks-bind-descendants",
  what: "A lock on a resource, or on anything above it, forbids its deletion, and one on anything inside it too; a read-only one every change.",
  types: ["*"],
  phases: ["create", "update", "delete"],
  code: "ScopeLocked",
  status: 409,
  certainty: "known",
  seen: "https://github.com/Azure/apiops/issues/606",
  examples: {
    refused: { phase: "delete", resources: [group("rg"), lock("CanNotDelete"), network("vnet")] },
    accepted: { phase: "create", resources: [group("rg"), lock("CanNotDelete"), network("vnet")] },
  },

  *check({ phase, id, world }) {
    if (typeOfId(id) === lockType) return;
    for (const one of known(world.ofType(lockType))) {
      const scope = parentIdOf(one.id) ?? "";
      const level = knownText(one, "level");
      const binds = level === "ReadOnly" || (level === "CanNotDelete" && phase === "delete");
      // What is locked inside keeps all around it: a group is not deleted in part.
      const reaches = isAtOrBelow(id, scope) || (phase === "delete" && isAtOrBelow(scope, id));
      if (!binds || !reaches) continue;
      yield {
        kind: "fail",
        path: "id",
        got: one.id,
        allowed: "a scope without a lock",
        message: `The scope '${id}' cannot perform ${phase === "delete" ? "delete" : "write"} operation because following scope(s) are locked: '${scope}'. Please remove the lock and try again.`,
        fix: `remove the lock ${one.id} first`,
      };
    }
  },
};

function isAtOrBelow(id: string, scope: string): boolean {
  return sameResourceId(id, scope) || resourceIdKey(id).startsWith(`${resourceIdKey(scope)}/`);
}
