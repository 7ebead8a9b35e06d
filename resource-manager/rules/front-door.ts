import { armTypeOf, isArmType } from "../../catalog/arm-types";
import { lastName, parseResourceId } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { account, group, network, resource, subnet } from "./samples";
import { subscriptionStands } from "./standing-subscription";

export const subscriptionExists: AzureRule = {
  id: "subscription-exists",
  what: "A resource stands in a subscription that exists.",
  types: ["*"],
  phases: ["create", "update"],
  code: "SubscriptionNotFound",
  status: 404,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found",
  examples: {
    refused: {
      phase: "create",
      resources: [{ ...group("rg"), provider: { subscriptionId: "99999999-9999-9999-9999-999999999999" } }],
    },
    accepted: { phase: "create", resources: [group("rg")] },
  },

  *check({ id, world }) {
    const subscriptionId = /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
    if (subscriptionId !== undefined) yield* subscriptionStands(world, subscriptionId);
  },
};

export const resourceGroupExists: AzureRule = {
  id: "resource-group-exists",
  what: "A resource stands in a resource group that exists.",
  types: ["*"],
  phases: ["create", "update"],
  code: "ResourceGroupNotFound",
  status: 404,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found",
  examples: {
    refused: { phase: "create", resources: [network("vnet")] },
    accepted: { phase: "create", resources: [group("rg"), network("vnet")] },
  },

  *check({ id, world }) {
    const match = /^(\/subscriptions\/[^/]+\/resourceGroups\/([^/]+))\/./i.exec(id);
    if (match?.[1] === undefined) return;
    const found = world.find(match[1]);
    if (found === UNKNOWN) yield { kind: "undecided", path: "resourceGroupName", waitsFor: match[2] ?? "" };
    else if (found === undefined)
      yield {
        kind: "fail",
        path: "resourceGroupName",
        got: match[2],
        message: `Resource group '${match[2] ?? ""}' could not be found.`,
        fix: "make the resource group first: depend on it, and write its name as it is",
      };
  },
};

export const parentExists: AzureRule = {
  id: "parent-exists",
  what: "A child stands under a parent, an extension on a resource, that exists.",
  types: ["*"],
  phases: ["create", "update"],
  code: "ParentResourceNotFound",
  status: 404,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/18311",
  examples: {
    refused: { phase: "create", resources: [group("rg"), subnet("vnet", "snet", "10.0.0.0/24")] },
    accepted: { phase: "create", resources: [group("rg"), network("vnet"), subnet("vnet", "snet", "10.0.0.0/24")] },
  },

  *check({ id, resource: { type }, world }) {
    const parentId = parentIdOf(id);
    if (parentId === undefined || isContainer(parentId) || armTypeOf(type) === undefined) return;
    const found = world.find(parentId);
    if (found === UNKNOWN) yield { kind: "undecided", path: "id", waitsFor: lastName(parentId) };
    else if (found === undefined && isKnownType(parentId)) {
      const isGroup = /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/i.test(parentId);
      yield {
        kind: "fail",
        path: parentPath(type),
        got: parentId,
        fix: `make ${lastName(parentId)} first: depend on it, and write its name as it is`,
        ...(isGroup
          ? { code: "NotFound", message: `'${lastName(parentId)}' not found or the user does not have access to it.` }
          : {
              message: `Can not perform requested operation on nested resource. Parent resource '${relativeName(parentId)}' not found.`,
            }),
      };
    }
  },
};

export const parentSucceeded: AzureRule = {
  id: "parent-succeeded",
  what: "A child is written once its parent has succeeded.",
  types: ["*"],
  phases: ["create", "update", "delete"],
  code: "AccountProvisioningStateInvalid",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure-Samples/microsoft-foundry-baseline/issues/76",
  examples: {
    refused: {
      phase: "create",
      resources: [account("ai"), resource("cognitiveservices:Project", { accountName: "ai", projectName: "p" })],
      states: { ai: "Accepted" },
    },
    accepted: {
      phase: "create",
      resources: [account("ai"), resource("cognitiveservices:Project", { accountName: "ai", projectName: "p" })],
    },
  },

  *check({ id, world }) {
    const parentId = parentIdOf(id);
    const parent = parentId === undefined ? undefined : world.find(parentId);
    if (parent === undefined || parent === UNKNOWN) return;
    const { provisioningState: state = "Succeeded" } = parent;
    if (state === "Succeeded") return;
    const type = parseResourceId(parent.id)?.type ?? "";
    if (type === "Microsoft.CognitiveServices/accounts")
      yield {
        kind: "fail",
        path: "id",
        got: state,
        message: `Call to Microsoft.CognitiveServices/accounts failed. Error message: Account ${parent.id} in state ${state}`,
        fix: `wait until ${lastName(parent.id)} has succeeded: depend on it`,
      };
    else if (type.startsWith("Microsoft.Network/"))
      yield {
        kind: "fail",
        path: "id",
        got: state,
        code: "RetryableError",
        status: 429,
        message: `A retryable error occurred. Cannot proceed with operation because resource ${parent.id} is not in Succeeded state. Resource is in ${state} state.`,
        fix: `wait until ${lastName(parent.id)} has succeeded: depend on it`,
      };
  },
};

function isContainer(id: string): boolean {
  return /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?$/i.test(id);
}

/** A parent of a type that nobody here models may exist all the same. */
function isKnownType(id: string): boolean {
  const type = parseResourceId(id)?.type.toLowerCase();
  return type !== undefined && isArmType(type);
}

function parentPath(token: string): string {
  const type = armTypeOf(token);
  const inputs = [...(type?.idPath.matchAll(/\{([^}]+)\}/g) ?? [])].map(([, input]) => input ?? "");
  return inputs.at(-2) ?? "id";
}

/** `virtualNetworks/vnet`: an id from its provider on. */
function relativeName(id: string): string {
  return id.split(/\/providers\/[^/]+\//i).at(-1) ?? id;
}
