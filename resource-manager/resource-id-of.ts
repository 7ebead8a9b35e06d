import type { ResourceType } from "../catalog/arm-types";
import { fillIdPath } from "../terms/fill-id-path";
import { UNKNOWN, type Unknown } from "../terms/unknown";

/**
 * The ARM id that azure-native forms for these inputs, spelled as Azure does. UNKNOWN while an input that it needs is
 * unknown or absent (azure-native generates an absent name before it forms the id).
 */
export function resourceIdOf(
  type: ResourceType,
  inputs: Readonly<Record<string, unknown>>,
  { subscriptionId }: { readonly subscriptionId?: string },
): string | Unknown {
  return fillIdPath(type.idPath, inputs, subscriptionId) ?? UNKNOWN;
}
