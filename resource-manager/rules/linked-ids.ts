import { armTypeOf, isArmType } from "../../catalog/arm-types";
import { lastName, parseResourceId, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { type Reference, references, unknownReferences } from "../references";
import { typeOfId } from "./asking";
import { group, idOf, network, resource, subnet, subnetId } from "./samples";

/** Azure ships definitions of which no store holds all: policies at the tenant, roles at every subscription too. */
const shipped =
  /^(\/providers\/Microsoft\.Authorization\/policy(Set)?Definitions|(\/subscriptions\/[^/]+)?\/providers\/Microsoft\.Authorization\/roleDefinitions)\/[^/]+$/i;

function networkInterface(subnetName: string): ReturnType<typeof resource> {
  return resource("network:NetworkInterface", {
    networkInterfaceName: "nic",
    location: "swedencentral",
    ipConfigurations: [{ name: "a", subnet: { id: subnetId("vnet", subnetName) } }],
  });
}

function diagnostics(workspaceId: string): ReturnType<typeof resource> {
  return resource("monitor:DiagnosticSetting", {
    name: "all",
    resourceUri: idOf("Microsoft.Network/virtualNetworks", "vnet"),
    workspaceId,
  });
}

export const linkedIdsWellFormed: AzureRule = {
  id: "linked-ids-well-formed",
  what: "An id in a body is a whole ARM id, of a type that belongs there.",
  types: ["*"],
  phases: ["create", "update"],
  code: "LinkedInvalidPropertyId",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/apiops/issues/849",
  examples: {
    refused: { phase: "create", resources: [diagnostics(idOf("Microsoft.Storage/storageAccounts", "logs"))] },
    accepted: {
      phase: "create",
      resources: [diagnostics(idOf("Microsoft.OperationalInsights/workspaces", "logs"))],
    },
  },

  *check({ resource: asked, id }) {
    for (const reference of linked(asked.type, asked.props)) {
      const type = parseResourceId(reference.id)?.type;
      if (type === undefined)
        yield {
          kind: "fail",
          path: reference.path,
          got: reference.id,
          message: `Property id '${reference.id}' at path '${reference.path}' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.`,
          fix: "write the whole id of the resource",
        };
      else if (reference.armTypes?.every((one) => !sameText(one, type)) === true)
        yield {
          kind: "fail",
          path: reference.path,
          got: reference.id,
          allowed: reference.armTypes.join(", "),
          ...(typeOfId(id).startsWith("Microsoft.Network/") ? { code: "InvalidRequestFormat" } : {}),
          message: `Cannot parse the request. InvalidJsonReferenceWrongType: Reference Id ${reference.id} is referencing resource of a wrong type. The Id is expected to reference resource(s) of type(s) ${reference.armTypes.map(lastName).join(", ")}. Path ${reference.path}.`,
          fix: `write the id of ${reference.armTypes.map(lastName).join(" or ")}`,
        };
    }
  },
};

export const linkedResourcesExist: AzureRule = {
  id: "linked-resources-exist",
  what: "An id in a body names a resource that exists.",
  types: ["*"],
  phases: ["create", "update"],
  code: "InvalidResourceReference",
  status: 400,
  certainty: "known",
  seen: "https://github.com/crosscloudci/crosscloudci/issues/6",
  examples: {
    refused: { phase: "create", resources: [group("rg"), network("vnet"), networkInterface("none")] },
    accepted: {
      phase: "create",
      resources: [group("rg"), network("vnet"), subnet("vnet", "snet", "10.0.0.0/24"), networkInterface("snet")],
    },
  },

  *check({ resource: asked, id, world }) {
    const type = armTypeOf(asked.type);
    for (const { path } of type === undefined ? [] : unknownReferences(type, asked.props))
      yield { kind: "undecided", path };
    for (const reference of linked(asked.type, asked.props)) {
      const target = modelled(reference.id);
      // A gateway names its own front ends.
      if (target === undefined || sameResourceId(target, id) || shipped.test(reference.id)) continue;
      const subscription = /^\/subscriptions\/[^/]+/i.exec(target)?.[0];
      const found = world.find(target);
      if (found === UNKNOWN) yield { kind: "undecided", path: reference.path, waitsFor: lastName(target) };
      if (found !== undefined) continue;
      const foreign = subscription !== undefined && world.find(subscription) === undefined;
      yield {
        kind: "fail",
        path: reference.path,
        got: reference.id,
        ...(foreign ? unseen(id, subscription, target) : absent(id, target)),
      };
    }
  },
};

export const linkedResourcesSucceeded: AzureRule = {
  id: "linked-resources-succeeded",
  what: "A resource that a network resource or an endpoint links to has succeeded.",
  types: ["*"],
  phases: ["create", "update"],
  code: "RetryableError",
  status: 429,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/21293",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "snet", "10.0.0.0/24"), networkInterface("snet")],
      states: { "vnet-snet": "Updating" },
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "snet", "10.0.0.0/24"), networkInterface("snet")],
    },
  },

  *check({ resource: asked, id, world }) {
    if (!typeOfId(id).startsWith("Microsoft.Network/")) return;
    for (const reference of linked(asked.type, asked.props)) {
      const found = world.find(reference.id);
      if (found === undefined || found === UNKNOWN) continue;
      const { provisioningState: state = "Succeeded" } = found;
      if (state === "Succeeded") continue;
      const account = parseResourceId(found.id)?.type === "Microsoft.CognitiveServices/accounts";
      yield {
        kind: "fail",
        path: reference.path,
        got: state,
        ...(account ? { code: "AccountProvisioningStateInvalid", status: 400 } : {}),
        message: account
          ? `Call to Microsoft.CognitiveServices/accounts failed. Error message: Account ${found.id} in state ${state}`
          : `A retryable error occurred. Cannot proceed with operation because resource ${found.id} used by resource ${id} is not in Succeeded state. Resource is in ${state} state and the last operation that updated/is updating the resource is PutOperation.`,
        fix: `wait until ${lastName(found.id)} has succeeded: depend on it`,
      };
    }
  },
};

function linked(token: string, props: Readonly<Record<string, unknown>>): readonly Reference[] {
  const type = armTypeOf(token);
  return type === undefined ? [] : references(type, props);
}

/** The nearest id of a type that is known here: of a front end of a gateway, the gateway. */
function modelled(id: string): string | undefined {
  let current: string | undefined = id;
  while (current !== undefined) {
    const type = parseResourceId(current)?.type.toLowerCase();
    if (type !== undefined && isArmType(type)) return current;
    if (!/\/providers\//i.test(current)) return undefined;
    const parent = parentIdOf(current);
    current = parent !== undefined && /\/providers\//i.test(parent) ? parent : undefined;
  }
  return undefined;
}

interface Words {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly fix: string;
}

function unseen(id: string, subscription: string, target: string): Words {
  return {
    code: "LinkedAuthorizationFailed",
    status: 403,
    message: `The client has permission to perform action on scope '${id}', however the linked subscription '${lastName(subscription)}' was not found or the client lacks the right to join the linked scope '${target}'.`,
    fix: "correct the subscription in the id, or get rights on it",
  };
}

function absent(id: string, target: string): Words {
  const type = parseResourceId(target)?.type ?? "";
  const fix = `correct the id of ${lastName(target)} where the configuration names one that should stand; what the program makes itself must come first: depend on it`;
  if (type === "Microsoft.Management/managementGroups")
    return {
      code: "NotFound",
      status: 404,
      message: `'${lastName(target)}' not found or the user does not have access to it.`,
      fix,
    };
  if (/^Microsoft\.Authorization\/policy(Set)?Definitions$/i.test(type))
    return {
      code: "PolicyDefinitionNotFound",
      status: 404,
      message: `The policy definition '${lastName(target)}' could not be found.`,
      fix,
    };
  if (type === "Microsoft.Authorization/roleDefinitions")
    return {
      code: "RoleDefinitionDoesNotExist",
      status: 404,
      message: `The specified role definition with ID '${lastName(target)}' does not exist.`,
      fix,
    };
  if (/^Microsoft\.(Network|Compute)\//.test(typeOfId(id)))
    return {
      code: "InvalidResourceReference",
      status: 400,
      message: `Resource ${target} referenced by resource ${id} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
      fix,
    };
  return {
    code: "ResourceNotFound",
    status: 404,
    message: `The Resource '${type}/${lastName(target)}' under resource group '${parseResourceId(target)?.resourceGroupName ?? ""}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
    fix,
  };
}

export const linkedIds: readonly AzureRule[] = [linkedIdsWellFormed, linkedResourcesExist, linkedResourcesSucceeded];
