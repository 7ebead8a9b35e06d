import type { Refusal } from "../../../../resource-manager";

import { drawn } from "./drawn";
import type { FaultSettings } from "./fault-settings";
import type { AzureRequest } from "./request";

/** As often as the real provider tries again: so these faults cost time and never more. */
const mostInARow = 3;

/**
 * What a busy Azure answers to the given attempt of a request, if anything: that there were too many requests, or that
 * something else is still at work on the same resource.
 */
export function transientAnswer(
  { rate, seed }: FaultSettings,
  request: AzureRequest,
  attempt: number,
): Refusal | undefined {
  const { operation, id } = request;
  if (attempt >= mostInARow || drawn(seed, "transient", operation, id, String(attempt)) >= rate) return undefined;
  const fitting = answersTo(request);
  return fitting[Math.floor(drawn(seed, "which", operation, id, String(attempt)) * fitting.length)];
}

function answersTo({ operation, id, type }: AzureRequest): readonly Refusal[] {
  if (operation === "read") return [throttled(operation, id)];
  if (type.armType.startsWith("Microsoft.Network/")) return [throttled(operation, id), updating(id), busyNetwork(id)];
  if (type.armType === "Microsoft.Storage/storageAccounts") return [throttled(operation, id), busyStorage(id)];
  return [throttled(operation, id)];
}

function throttled(operation: AzureRequest["operation"], id: string): Refusal {
  const subscriptionId = /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
  const kind = operation === "read" ? "Read" : operation === "delete" ? "Delete" : "Write";
  return answer(
    id,
    429,
    "SubscriptionRequestsThrottled",
    subscriptionId === undefined
      ? `Number of ${kind} requests for the tenant exceeded the limit. Please try again after '17' seconds.`
      : `Number of ${kind} requests for subscription '${subscriptionId}' exceeded the limit. Please try again after '17' seconds.`,
  );
}

function updating(id: string): Refusal {
  return answer(
    id,
    429,
    "RetryableError",
    `A retryable error occurred. ReferencedResourceNotProvisioned: cannot proceed with operation because a resource that '${id}' uses is not in Succeeded state.`,
  );
}

function busyNetwork(id: string): Refusal {
  return answer(
    id,
    409,
    "AnotherOperationInProgress",
    `Another operation on this or dependent resource is in progress: '${id}'.`,
  );
}

function busyStorage(id: string): Refusal {
  return answer(
    id,
    409,
    "StorageAccountOperationInProgress",
    `An operation is currently performing on the storage account '${id}' that requires exclusive access.`,
  );
}

function answer(got: string, status: number, code: string, message: string): Refusal {
  return { status, code, message, path: "id", got, fix: "nothing: the provider tries again", certainty: "known" };
}
