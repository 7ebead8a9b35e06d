import type { ResourceType } from "../../../resource-manager";
import { computedOutputs } from "../../../resource-manager";
import { UNKNOWN } from "../../../terms/unknown";
import type { Properties } from "../calls";
import { hiddenLikeProperties, revealedProperties, Secret } from "../secret";

/**
 * What azure-native answers at preview: each property of the response that has an input of the same name takes its
 * value, field by field, and all else is unknown. So `id` and `name` are unknown, though the plan knows them.
 */
export function previewOutputs(
  type: ResourceType,
  inputs: Properties,
  id: string,
  tenant: { readonly tenantId: string },
): Record<string, unknown> {
  const response = computedOutputs(type, revealedProperties(inputs), id, tenant);
  const sparse = Object.fromEntries(Object.entries(response).map(([key, shape]) => [key, asKnown(inputs[key], shape)]));
  return hiddenLikeProperties(sparse, inputs);
}

function asKnown(input: unknown, shape: unknown): unknown {
  if (input instanceof Secret) return asKnown(input.value, shape);
  if (input === undefined || input === UNKNOWN) return UNKNOWN;
  if (Array.isArray(input)) {
    // A set of ids that Azure answers as a map, such as userAssignedIdentities.
    if (!Array.isArray(shape)) return UNKNOWN;
    return input.map((item, index) => asKnown(item, shape[index]));
  }
  if (!isObject(input) || !isObject(shape)) return input;
  const keys = [...new Set([...Object.keys(input), ...Object.keys(shape)])];
  return Object.fromEntries(keys.map((key) => [key, asKnown(input[key], shape[key])]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
