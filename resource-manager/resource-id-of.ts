import type { ResourceType } from "../catalog/arm-types";
import { UNKNOWN, type Unknown } from "../terms/unknown";
import { own } from "./schema";

/**
 * The ARM id that azure-native forms for these inputs, spelled as Azure does. UNKNOWN while an input that it needs is
 * unknown or absent (azure-native generates an absent name before it forms the id).
 */
export function resourceIdOf(
  type: ResourceType,
  inputs: Readonly<Record<string, unknown>>,
  { subscriptionId }: { readonly subscriptionId?: string },
): string | Unknown {
  const parts = type.idPath.split(/\{([^}]+)\}/).map((text, index) => {
    if (index % 2 === 0) return text;
    const value = own(inputs, text) ?? (text === "subscriptionId" ? subscriptionId : undefined);
    return typeof value === "string" ? value.replace(/^\/+|\/+$/g, "") : undefined;
  });
  if (parts.some((part, index) => part === undefined || (index % 2 === 1 && part === ""))) return UNKNOWN;
  return `/${parts.join("").replace(/^\/+/, "")}`;
}
