import { lastName, parseResourceId } from "../terms/resource-id";

const kinds: Readonly<Record<string, string>> = {
  "microsoft.management/managementgroups": "management group",
  "microsoft.resources/subscriptions": "subscription",
  "microsoft.resources/resourcegroups": "resource group",
};

/** An ARM id as a person reads it: `resource group rg-claims (subscription 1111...)`. An id that is none stays as it is. */
export function scopeInWords(id: string): string {
  const parsed = parseResourceId(id);
  if (parsed === undefined) return id;
  const { type, subscriptionId, resourceGroupName } = parsed;
  const kind = kinds[type.toLowerCase()] ?? type.slice(type.indexOf("/") + 1);
  const around = [
    ...(resourceGroupName === undefined || kind === "resource group" ? [] : [`resource group ${resourceGroupName}`]),
    ...(subscriptionId === undefined || kind === "subscription" ? [] : [`subscription ${subscriptionId}`]),
  ];
  return `${kind} ${lastName(id)}${around.length === 0 ? "" : ` (${around.join(", ")})`}`;
}
