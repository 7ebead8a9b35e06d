import { createHash } from "node:crypto";

import { v5 as uuidV5 } from "uuid";

/** Namespace of our role assignment names; it never changes, or every role assignment would be replaced. */
const roleAssignments = "5f2b1d0c-9f0e-5d6b-8f53-3a1c7d1f6a10";

/** Digits and letters that no reader mistakes for another. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/**
 * A short text that is the same for the same parts, for ever: the suffix of globally unique names.
 * Made of subscription, stack and region, it differs between tenants that use the same workload name.
 */
export function stableSuffix(parts: readonly string[], length = 5): string {
  const digest = createHash("sha256").update(parts.join("\n")).digest();
  return Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte % alphabet.length)).join("");
}

/**
 * The GUID that names a role assignment. Azure wants a GUID, and one that changes with the run would replace the
 * assignment each time, so it is made from what is assigned.
 *
 * @param principal a stable word for who gets the role: Azure invents the principal's id, so it cannot be part of it
 */
export function roleAssignmentName(scope: string, roleDefinitionId: string, principal: string): string {
  return uuidV5([scope, roleDefinitionId, principal].join("\n").toLowerCase(), roleAssignments);
}
