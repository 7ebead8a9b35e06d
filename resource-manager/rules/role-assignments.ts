import { roles } from "../../catalog/roles";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { ADVICE } from "../refusal";
import { known, knownText, textAt } from "./asking";
import { resource, sampleSubscription } from "./samples";

const assignmentToken = "azure-native:authorization:RoleAssignment";

export const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

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
        !sameResourceId(one.id, id) &&
        sameResourceId(parentIdOf(one.id) ?? "", scope ?? "") &&
        sameText(knownText(one, "principalId"), principal) &&
        sameText(lastName(knownText(one, "roleDefinitionId") ?? ""), lastName(role)),
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
      else if (!roles.entries.some(({ id }) => sameText(id, name)) && world.find(role) === undefined)
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
