import type { Refusal, ResourceType } from "../../../../resource-manager";

import { drawn } from "./drawn";
import type { FaultSettings } from "./fault-settings";
import type { AzureRequest } from "./request";
import { isLong } from "./request";

/**
 * A fault that no retry of the provider hides. The run ends with it, unless the program knows to wait for a management
 * group; a second run gets through.
 */
export interface LastingFault {
  readonly refusal: Refusal;
  /** `before`: nothing was written. `after`: the operation was accepted, failed, and left the resource behind. */
  readonly when: "before" | "after";
}

/** The fault that this request would meet; whether it does depends on how many the tenant has left. */
export function lastingFault(settings: FaultSettings, request: AzureRequest): LastingFault | undefined {
  const { operation, id } = request;
  if (drawn(settings.seed, "lasting", operation, id) >= settings.rate) return undefined;
  const fitting = faultsOf(request);
  return fitting[Math.floor(drawn(settings.seed, "which lasting", operation, id) * fitting.length)];
}

function faultsOf({ operation, id, type, inputs = {} }: AzureRequest): readonly LastingFault[] {
  if (operation === "read" || operation === "delete") return [];
  if (operation === "update") return canFailLate(type) ? [failed(id)] : [];
  return [
    ...(canFailLate(type) ? [failed(id)] : []),
    ...parentFaults(id, type),
    ...(type.armType === "Microsoft.Authorization/roleAssignments" && inputs["principalType"] === undefined
      ? [principalUnseen(inputs["principalId"])]
      : []),
  ];
}

/** Not what is part of something else: some of that takes no update, and nothing but its deletion would mend it. */
function canFailLate(type: ResourceType): boolean {
  return type.located && isLong(type);
}

/** A management group is unseen in words of its own. */
function parentFaults(id: string, type: ResourceType): readonly LastingFault[] {
  const group = groupAbove(id);
  if (group !== undefined) return [groupUnseen(id, group)];
  return hasParentOfItsOwn(type) ? [parentUnseen(id)] : [];
}

/** The management group that something is put upon or into. */
function groupAbove(id: string): string | undefined {
  return /^(\/providers\/Microsoft\.Management\/managementGroups\/[^/]+)\/(providers|subscriptions)\//i.exec(id)?.[1];
}

/** A resource group is seen everywhere at once; what stands in one is not. */
function hasParentOfItsOwn({ parentToken }: ResourceType): boolean {
  return parentToken !== undefined && parentToken !== "azure-native:resources:ResourceGroup";
}

function failed(id: string): LastingFault {
  return lasting(
    "after",
    id,
    500,
    "InternalServerError",
    `The long running operation on '${id}' has failed. Please try again later.`,
    "run again: the resource stands, half made, and the next run repairs it",
  );
}

function parentUnseen(id: string): LastingFault {
  return lasting(
    "before",
    id,
    404,
    "ParentResourceNotFound",
    `Failed to perform 'write' on resource '${id}', because the parent resource was not found.`,
    "run again: the parent was made a moment ago and not every part of Azure has heard of it",
  );
}

function groupUnseen(id: string, group: string): LastingFault {
  return lasting(
    "before",
    id,
    403,
    "AuthorizationFailed",
    `The client does not have authorization to perform action 'write' over scope '${group}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    "run again: a new management group is seen only after a while",
  );
}

function principalUnseen(principalId: unknown): LastingFault {
  return lasting(
    "before",
    principalId,
    400,
    "PrincipalNotFound",
    `Principal ${typeof principalId === "string" ? principalId : ""} does not exist in the directory. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay.`,
    "set principalType, with which Azure does not look the principal up; or run again",
  );
}

function lasting(
  when: LastingFault["when"],
  got: unknown,
  status: number,
  code: string,
  message: string,
  fix: string,
): LastingFault {
  return { when, refusal: { status, code, message, path: "id", got, fix, certainty: "known" } };
}
