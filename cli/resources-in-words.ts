import type { ReportedResource } from "../components/planning/report";
import { parseResourceId } from "../terms/resource-id";

/** ARM type and name of each; where several of a type share a name, also what tells them apart. */
export function resourcesInWords(resources: readonly ReportedResource[]): readonly (readonly [string, string])[] {
  const plain = resources.map(({ name, meaning }) => meaning ?? name);
  const held = apart(resources, plain, ({ id }) => holderOf(id));
  const placed = apart(resources, held, ({ id }) => parseResourceId(outermost(id))?.resourceGroupName);
  return resources.map(({ type }, index) => [type, placed[index] ?? ""]);
}

/** Adds an answer to each label that another resource of the type has too. */
function apart(
  resources: readonly ReportedResource[],
  labels: readonly string[],
  answer: (resource: ReportedResource) => string | undefined,
): readonly string[] {
  const keys = resources.map(({ type }, index) => `${type} ${labels[index] ?? ""}`);
  return resources.map((resource, index) => {
    const label = labels[index] ?? "";
    const more = keys.filter((key) => key === keys[index]).length > 1 ? answer(resource) : undefined;
    return more === undefined ? label : `${label} (${more})`;
  });
}

/** What a resource is part of or extends; of one that stands by itself, its resource group. */
function holderOf(id: string): string | undefined {
  const { names = [], scope, resourceGroupName } = parseResourceId(id) ?? {};
  if (scope !== undefined) return parseResourceId(scope)?.names.join("/");
  return names.length > 1 ? names.slice(0, -1).join("/") : resourceGroupName;
}

/** The resource that an extension such as a role assignment is on. */
function outermost(id: string): string {
  const scope = parseResourceId(id)?.scope;
  return scope === undefined ? id : outermost(scope);
}
