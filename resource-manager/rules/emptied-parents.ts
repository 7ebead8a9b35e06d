import { lastName, sameResourceId } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { isOf, known, knownText, typeOfId } from "./asking";
import { account, resource } from "./samples";

export const nestedDeleted: AzureRule = {
  id: "nested-resources-deleted-first",
  what: "An AI account is deleted after its deployments and projects, a private DNS zone after its links.",
  types: [
    "azure-native:cognitiveservices:Account",
    "azure-native:cognitiveservices:Project",
    "azure-native:privatedns:PrivateZone",
  ],
  phases: ["delete"],
  code: "CannotDeleteResource",
  status: 409,
  certainty: "known",
  seen: "https://github.com/Azure/terraform-provider-azapi/issues/894",
  examples: {
    refused: {
      phase: "delete",
      resources: [resource("cognitiveservices:Project", { accountName: "ai", projectName: "p" }), account("ai")],
    },
    accepted: {
      phase: "delete",
      resources: [resource("cognitiveservices:Project", { accountName: "other", projectName: "p" }), account("ai")],
    },
  },

  *check({ id, world }) {
    const children = world.childrenOf(id);
    if (children === UNKNOWN) {
      yield { kind: "undecided", path: "id", waitsFor: "the resources beneath it" };
      return;
    }
    const blocking = children.filter((child) =>
      /\/(deployments|projects|commitmentPlans|virtualNetworkLinks|connections|capabilityHosts)$/i.test(
        typeOfId(child.id),
      ),
    );
    if (blocking.length === 0) return;
    const relative = blocking.map((child) => child.id.split(/\/providers\//i).at(-1) ?? child.id);
    yield {
      kind: "fail",
      path: "id",
      got: blocking.map((child) => lastName(child.id)).join(", "),
      allowed: "no nested resources",
      message: `Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '${relative.join(", ")}'. Please delete all nested resources before deleting this resource.`,
      fix: `delete ${blocking.map((child) => lastName(child.id)).join(", ")} first`,
    };
  },
};

export const managementGroupEmpty: AzureRule = {
  id: "management-group-empty-before-delete",
  what: "A management group is deleted once it has no group and no subscription below it.",
  types: ["azure-native:management:ManagementGroup"],
  phases: ["delete"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/governance/management-groups/manage",
  examples: {
    refused: {
      phase: "delete",
      resources: [managementGroup("child", "parent"), managementGroup("parent")],
    },
    accepted: { phase: "delete", resources: [managementGroup("child", "other"), managementGroup("parent")] },
  },

  *check({ id, world }) {
    const groups = known(world.ofType("Microsoft.Management/managementGroups")).filter((one) =>
      sameResourceId(knownText(one, "details.parent.id") ?? "", id),
    );
    const subscriptions = known(world.childrenOf(id)).filter((one) =>
      isOf(one, "azure-native:management:ManagementGroupSubscription"),
    );
    const below = [...groups, ...subscriptions].map((one) => lastName(one.id));
    if (below.length > 0)
      yield {
        kind: "fail",
        path: "id",
        got: below.join(", "),
        allowed: "a group with nothing below it",
        message: `The management group '${lastName(id)}' cannot be deleted because it has children.`,
        fix: `move or delete ${below.join(", ")} first`,
      };
  },
};

function managementGroup(groupId: string, parent?: string): ReturnType<typeof resource> {
  return resource("management:ManagementGroup", {
    groupId,
    ...(parent && { details: { parent: { id: `/providers/Microsoft.Management/managementGroups/${parent}` } } }),
  });
}
