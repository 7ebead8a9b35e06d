import type { ReportedResource } from "../components/planning/report";
import { parseResourceId } from "../terms/resource-id";

/** Namespaces that every subscription knows. */
const alwaysRegistered = ["Microsoft.Authorization", "Microsoft.Management", "Microsoft.Resources"];

/** Judges what policies say of a subscription's resources. An assignment itself is of another namespace. */
const ofPolicy = "Microsoft.PolicyInsights";

/** Namespaces by subscription that must be registered there before anything of theirs is made. */
export function resourceProviders(resources: readonly ReportedResource[]): ReadonlyMap<string, readonly string[]> {
  const needed = new Map<string, Set<string>>();
  const need = (subscriptionId: string, namespace: string): void => {
    if (alwaysRegistered.includes(namespace)) return;
    needed.set(subscriptionId, (needed.get(subscriptionId) ?? new Set()).add(namespace));
  };
  const used = new Set(resources.flatMap(({ id }) => subscriptionOf(id) ?? []));
  for (const { id, type, delegatedTo } of resources) {
    const own = subscriptionOf(id);
    if (own !== undefined)
      for (const kind of [type, ...(delegatedTo === undefined ? [] : [delegatedTo])]) need(own, namespaceOf(kind));
    // A management group's policies reach every subscription below it.
    if (type === "Microsoft.Authorization/policyAssignments")
      for (const subscriptionId of own === undefined ? used : [own]) need(subscriptionId, ofPolicy);
  }
  return new Map([...needed].map(([subscriptionId, namespaces]) => [subscriptionId, [...namespaces].sort()]));
}

function subscriptionOf(id: string): string | undefined {
  return parseResourceId(id.split("/providers/")[0] ?? "")?.subscriptionId;
}

function namespaceOf(type: string): string {
  return type.split("/")[0] ?? "";
}
