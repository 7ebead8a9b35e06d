import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import type { World } from "../world";
import { known, knownText, standing, textAt } from "./asking";
import { guid } from "./role-assignments";
import { resource, sampleSubscription } from "./samples";
import { subscriptionStands } from "./standing-subscription";

const groupToken = "azure-native:management:ManagementGroup";

const placementToken = "azure-native:management:ManagementGroupSubscription";

const mostLevels = 6;

function managementGroup(groupId: string, parent?: string): ReturnType<typeof resource> {
  return resource("management:ManagementGroup", {
    groupId,
    ...(parent && { details: { parent: { id: `/providers/Microsoft.Management/managementGroups/${parent}` } } }),
  });
}

function tower(levels: number): readonly ReturnType<typeof resource>[] {
  return Array.from({ length: levels }, (_, index) =>
    managementGroup(`g${index}`, index === 0 ? undefined : `g${index - 1}`),
  );
}

export const managementGroupLevels: AzureRule = {
  id: "management-group-levels",
  what: "Management groups stand at most six levels deep below the tenant's root, and not in a circle.",
  types: [groupToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/governance/management-groups/overview",
  examples: {
    refused: { phase: "create", resources: tower(7) },
    accepted: { phase: "create", resources: tower(6) },
  },

  *check({ resource: asked, id, world }) {
    const parent = textAt(asked, "details.parent.id");
    if (parent === UNKNOWN) {
      yield { kind: "undecided", path: "details.parent.id" };
      return;
    }
    const above = parent === undefined ? [] : ancestors(world, parent);
    if (above.some((one) => sameResourceId(one, id)))
      yield {
        kind: "fail",
        path: "details.parent.id",
        got: parent,
        allowed: "a group that does not stand below this one",
        message: `The management group '${lastName(id)}' cannot be its own ancestor.`,
        fix: "choose another parent",
      };
    else if (above.length + 1 > mostLevels)
      yield {
        kind: "fail",
        path: "details.parent.id",
        got: `level ${above.length + 1}`,
        allowed: `level ${mostLevels} or higher up`,
        message: `The management group hierarchy cannot be deeper than ${mostLevels} levels below the root management group.`,
        fix: "choose a parent higher up",
      };
  },
};

/** The groups above, from the nearest up, without the tenant's root. */
function ancestors(world: World, start: string): readonly string[] {
  const found: string[] = [];
  let current: string | undefined = start;
  while (current !== undefined && !found.some((one) => sameResourceId(one, current ?? "")) && found.length < 20) {
    const group = standing(world, current);
    const parent: string | undefined = group === undefined ? undefined : knownText(group, "details.parent.id");
    // The root is named after the tenant and has no parent.
    if (parent === undefined && guid.test(lastName(current))) break;
    found.push(current);
    current = parent;
  }
  return found;
}

export const subscriptionPlacedOnce: AzureRule = {
  id: "management-subscription-placed-once",
  what: "A subscription stands in one management group: a second placement would move it away from the first.",
  types: [placementToken],
  phases: ["create"],
  code: STRICTER,
  status: 409,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/governance/management-groups/manage",
  examples: {
    refused: { phase: "create", resources: [placement("corp"), placement("online")] },
    accepted: { phase: "create", resources: [managementGroup("corp"), placement("corp")] },
  },

  *check({ id, world }) {
    const elsewhere = known(world.ofType("Microsoft.Management/managementGroups/subscriptions")).find(
      (one) => !sameResourceId(one.id, id) && sameText(lastName(one.id), lastName(id)),
    );
    if (elsewhere !== undefined)
      yield {
        kind: "fail",
        path: "groupId",
        got: lastName(parentIdOf(id) ?? ""),
        allowed: lastName(parentIdOf(elsewhere.id) ?? ""),
        message: `The subscription ${lastName(id)} stands in the management group ${lastName(parentIdOf(elsewhere.id) ?? "")} already.`,
        fix: "place the subscription in one group, and leave it to one stack",
      };
  },
};

function placement(groupId: string): ReturnType<typeof resource> {
  return resource(
    "management:ManagementGroupSubscription",
    { groupId, subscriptionId: sampleSubscription },
    `${groupId}-placement`,
  );
}

export const placedSubscriptionExists: AzureRule = {
  id: "management-placed-subscription-exists",
  what: "A subscription that is put under a management group exists.",
  types: [placementToken],
  phases: ["create", "update"],
  code: "SubscriptionNotFound",
  status: 404,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/governance/management-groups/manage",
  examples: {
    refused: {
      phase: "create",
      resources: [
        resource("management:ManagementGroupSubscription", {
          groupId: "corp",
          subscriptionId: "99999999-9999-9999-9999-999999999999",
        }),
      ],
    },
    accepted: { phase: "create", resources: [placement("corp")] },
  },

  *check({ id, world }) {
    yield* subscriptionStands(world, lastName(id));
  },
};
