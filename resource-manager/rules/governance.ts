import { roles } from "../../catalog/roles";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { ADVICE, STRICTER } from "../refusal";
import type { World } from "../world";
import { isSame, known, knownText, lastName, standing, textAt } from "./asking";
import { resource, sampleSubscription } from "./samples";

const groupToken = "azure-native:management:ManagementGroup";
const placementToken = "azure-native:management:ManagementGroupSubscription";
const assignmentToken = "azure-native:authorization:RoleAssignment";
const mostLevels = 6;
const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

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
    if (above.some((one) => isSame(one, id)))
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
  while (current !== undefined && !found.some((one) => isSame(one, current ?? "")) && found.length < 20) {
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
      (one) => !isSame(one.id, id) && lastName(one.id).toLowerCase() === lastName(id).toLowerCase(),
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
    const subscriptionId = lastName(id);
    const found = world.find(`/subscriptions/${subscriptionId}`);
    if (found === UNKNOWN) yield { kind: "undecided", path: "id", waitsFor: `subscription ${subscriptionId}` };
    else if (found === undefined)
      yield {
        kind: "fail",
        path: "id",
        got: subscriptionId,
        message: `The subscription '${subscriptionId}' could not be found.`,
        fix: "give the provider the id of a subscription that exists",
      };
  },
};

const ownerRole = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

function roleAssignment(
  name: string,
  role = ownerRole,
  props: Readonly<Record<string, unknown>> = {},
): ReturnType<typeof resource> {
  return resource(
    "authorization:RoleAssignment",
    {
      scope: `/subscriptions/${sampleSubscription}`,
      roleAssignmentName: name,
      principalId: "33333333-3333-3333-3333-333333333333",
      principalType: "ServicePrincipal",
      roleDefinitionId: `/subscriptions/${sampleSubscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      ...props,
    },
    name,
  );
}

const firstName = "44444444-4444-4444-4444-444444444444";
const secondName = "55555555-5555-5555-5555-555555555555";

export const roleAssignedOnce: AzureRule = {
  id: "authorization-role-assigned-once",
  what: "A principal has a role at a scope once, under whatever name.",
  types: [assignmentToken],
  phases: ["create"],
  code: "RoleAssignmentExists",
  status: 409,
  certainty: "known",
  seen: "https://github.com/Azure-Samples/azure-search-openai-demo/issues/1091",
  examples: {
    refused: { phase: "create", resources: [roleAssignment(firstName), roleAssignment(secondName)] },
    accepted: {
      phase: "create",
      resources: [roleAssignment(firstName, "acdd72a7-3385-48ef-bd42-f606fba81ae7"), roleAssignment(secondName)],
    },
  },

  *check({ resource: asked, id, world }) {
    const principal = textAt(asked, "principalId");
    const role = textAt(asked, "roleDefinitionId");
    if (typeof principal !== "string" || typeof role !== "string") return;
    const scope = parentIdOf(id);
    const twin = known(world.ofType("Microsoft.Authorization/roleAssignments")).find(
      (one) =>
        !isSame(one.id, id) &&
        isSame(parentIdOf(one.id) ?? "", scope ?? "") &&
        knownText(one, "principalId")?.toLowerCase() === principal.toLowerCase() &&
        lastName(knownText(one, "roleDefinitionId") ?? "").toLowerCase() === lastName(role).toLowerCase(),
    );
    if (twin !== undefined)
      yield {
        kind: "fail",
        path: "roleAssignmentName",
        got: lastName(id),
        allowed: `one assignment of the role to the principal at ${scope ?? "the scope"}`,
        message: "The role assignment already exists.",
        fix: `keep ${lastName(twin.id)}, or import it`,
      };
  },
};

export const roleAssignmentIds: AzureRule = {
  id: "authorization-role-assignment-ids",
  what: "A role assignment names a principal and a role by GUID, and says what kind of principal it is.",
  types: [assignmentToken],
  phases: ["create", "update"],
  code: "InvalidPrincipalId",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting",
  examples: {
    refused: { phase: "create", resources: [roleAssignment(firstName, ownerRole, { principalId: "id-agent" })] },
    accepted: { phase: "create", resources: [roleAssignment(firstName)] },
  },

  *check({ resource: asked, world }) {
    const principal = textAt(asked, "principalId");
    if (typeof principal === "string" && !guid.test(principal))
      yield {
        kind: "fail",
        path: "principalId",
        got: principal,
        allowed: "the object id of a principal: a GUID",
        message: `The principal ID '${principal}' is not valid. Principal ID must be a GUID.`,
        fix: "write the object id, such as an identity's principalId",
      };
    const role = textAt(asked, "roleDefinitionId");
    if (typeof role === "string") {
      const name = lastName(role);
      if (!guid.test(name))
        yield {
          kind: "fail",
          path: "roleDefinitionId",
          got: role,
          allowed: "the id of a role definition, which ends in a GUID",
          code: "InvalidRoleDefinitionId",
          message: `The role definition ID '${name}' is not valid. The role definition ID must be a GUID.`,
          fix: "write the role's GUID",
        };
      else if (
        !roles.entries.some(({ id }) => id.toLowerCase() === name.toLowerCase()) &&
        world.find(role) === undefined
      )
        yield {
          kind: "fail",
          path: "roleDefinitionId",
          got: role,
          code: ADVICE,
          certainty: "caution",
          message: `The role ${name} is neither among the roles known here nor declared: Azure has hundreds more.`,
          fix: "make sure that the GUID is a role's",
        };
    }
    if (textAt(asked, "principalType") === undefined)
      yield {
        kind: "fail",
        path: "principalType",
        allowed: "ServicePrincipal, User or Group",
        code: ADVICE,
        certainty: "caution",
        message: "Without principalType the assignment of a new identity fails until the directory has copied it.",
        fix: "say what the principal is: ServicePrincipal for a managed identity",
      };
  },
};

export const governanceRules: readonly AzureRule[] = [
  managementGroupLevels,
  placedSubscriptionExists,
  subscriptionPlacedOnce,
  roleAssignmentIds,
  roleAssignedOnce,
];
