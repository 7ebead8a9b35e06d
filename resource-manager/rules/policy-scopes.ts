import { lastName, parseResourceId, sameResourceId } from "../../terms/resource-id";
import { objectsAt } from "../../terms/read";
import { sameText } from "../../terms/same-text";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import type { AzureRule, Question } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import type { World } from "../world";
import { knownText, textAt } from "./asking";
import { assignmentToken, setTokens } from "./policy-facts";
import { groupAssignment, policyGroup, setInGroup } from "./policy-samples";

export const assignmentInScope: AzureRule = {
  id: "authorization-policy-definition-in-scope",
  what: "A policy is assigned where it is defined, or below: an assignment takes no definition from elsewhere, nor does a set.",
  types: [assignmentToken, ...setTokens],
  phases: ["create", "update"],
  code: "InvalidCreatePolicyAssignmentRequest",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/Azure-Landing-Zones/issues/2052",
  examples: {
    refused: {
      phase: "create",
      resources: [policyGroup("corp"), policyGroup("online"), setInGroup("online"), groupAssignment("corp", "online")],
    },
    accepted: {
      phase: "create",
      resources: [policyGroup("top"), policyGroup("corp", "top"), setInGroup("top"), groupAssignment("corp", "top")],
    },
  },

  *check(question) {
    const { id, world } = question;
    const scope = parentIdOf(id);
    if (scope === undefined) return;
    for (const { path, definitionId } of definitionsOf(question)) {
      // Azure's own stand at the tenant, above all.
      const home = parentIdOf(definitionId);
      const covered = home === undefined || covers(world, home, scope);
      if (covered === true) continue;
      if (covered === UNKNOWN) {
        yield { kind: "undecided", path, waitsFor: lastName(scope) };
        continue;
      }
      const inSet = /\/policySetDefinitions\//i.test(id);
      yield {
        kind: "fail",
        path,
        got: definitionId,
        allowed: `a definition of Azure's own, of ${lastName(scope)}, or of a group above it`,
        // Seen of assignments; of sets only that they are refused.
        ...(inSet ? { code: STRICTER, certainty: "caution" as const } : {}),
        message: inSet
          ? `The policy definition '${lastName(definitionId)}' that the policy set definition '${lastName(id)}' refers to is out of scope. Policy definitions should be specified only at or above the policy set definition scope.`
          : `The policy definition specified in policy assignment '${lastName(id)}' is out of scope. Policy definitions should be specified only at or above the policy assignment scope. If the management groups hierarchy changed recently or if assigning a management group policy to new subscription, please allow up to 30 minutes for the hierarchy changes to apply and try again.`,
        fix: "define it at the scope of the assignment or above it",
      };
    }
  },
};

/** Whether a scope is `home` or lies below it. UNKNOWN where the hierarchy is. */
function covers(world: World, home: string, scope: string): boolean | Unknown {
  let current: string | undefined = withoutResources(scope);
  for (let level = 0; current !== undefined && level < 10; level += 1) {
    if (sameResourceId(current, home)) return true;
    const above = parentScope(world, current);
    if (above === UNKNOWN) return UNKNOWN;
    current = above;
  }
  return false;
}

/** The subscription of a group or a resource; a management group as it is. */
function withoutResources(scope: string): string {
  const subscription = parseResourceId(scope)?.subscriptionId;
  return subscription === undefined ? scope : `/subscriptions/${subscription}`;
}

function parentScope(world: World, scope: string): string | Unknown | undefined {
  if (/^\/subscriptions\//i.test(scope)) {
    const placements = world.ofType("Microsoft.Management/managementGroups/subscriptions");
    if (placements === UNKNOWN) return UNKNOWN;
    const placed = placements.find(({ id }) => sameText(lastName(id), lastName(scope)));
    if (placed !== undefined) return parentIdOf(placed.id);
    // A subscription that nobody placed stands under the root.
    return world.partial === true ? UNKNOWN : (world.rootGroupId ?? UNKNOWN);
  }
  const group = world.find(scope);
  if (group === UNKNOWN || group === undefined) return UNKNOWN;
  const parent = textAt(group, "details.parent.id");
  if (parent !== undefined) return parent;
  const root = world.rootGroupId;
  if (root === undefined) return UNKNOWN;
  return sameResourceId(root, scope) ? undefined : root;
}

/** The definitions that an assignment or a set names, with the place of each. */
export function definitionsOf({
  resource: asked,
  id,
}: Pick<Question, "resource" | "id">): readonly { readonly path: string; readonly definitionId: string }[] {
  if (/\/policyAssignments\//i.test(id)) {
    const definitionId = knownText(asked, "policyDefinitionId");
    return definitionId === undefined ? [] : [{ path: "policyDefinitionId", definitionId }];
  }
  return objectsAt(asked, "policyDefinitions").flatMap(({ path, props }) => {
    const definitionId = props["policyDefinitionId"];
    return typeof definitionId === "string" ? [{ path: `${path}.policyDefinitionId`, definitionId }] : [];
  });
}
