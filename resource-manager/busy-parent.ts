import { parseResourceId } from "../terms/resource-id";
import type { Refusal } from "./refusal";

/**
 * What Azure answers to a second write beneath a parent while the first runs. Under a network azure-native tries again
 * after 20 seconds, and most programs get through late; to rest on that is luck, so it is refused all the same.
 *
 * @param parentId what `serialisedParent` answered.
 */
export function busyParent(parentId: string): Refusal {
  const network = parseResourceId(parentId)?.type.toLowerCase().startsWith("microsoft.network/") ?? false;
  return {
    code: network ? "AnotherOperationInProgress" : "RequestConflict",
    status: 409,
    message: network
      ? `Another operation on this or dependent resource is in progress: '${parentId}'.`
      : `Another operation is being performed on the parent resource '${parentId}'. Please try again later.`,
    path: "dependsOn",
    allowed: "one write, or delete, at a time beneath this parent",
    fix: "let each child depend on the one before it",
    certainty: "known",
  };
}
