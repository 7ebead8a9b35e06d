import { policyRecommendations } from "../../../catalog/policy-recommendations";
import { read, readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { lastName } from "../../../terms/resource-id";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { itemsAt } from "../asking";
import type { Stack, StackRule } from "../rule";
import { ofType } from "./links";

const group = "azure-native:management:ManagementGroup";
const assignment = "azure-native:authorization:PolicyAssignment";
const initiatives = [
  "azure-native:authorization:PolicySetDefinition",
  "azure-native:authorization:PolicySetDefinitionAtManagementGroup",
];

/** The services for which every AI landing zone has policies. */
const families = ["foundry", "ai-services", "ai-search", "vm"];

/** Family by the last part of a definition's id. */
const familyOf: ReadonlyMap<string, string> = new Map(
  policyRecommendations.entries.map(({ policyId, family }) => [lastName(policyId).toLowerCase(), family]),
);
const definitionOf = (family: string): string =>
  policyRecommendations.entries.find((entry) => entry.family === family)?.policyId ?? "";

const corp: Resource = { type: group, name: "corp", props: { groupId: "contoso-ai-corp", displayName: "AI corp" } };
const assigned = (family: string): Resource => ({
  type: assignment,
  name: family,
  props: {
    scope: "/providers/Microsoft.Management/managementGroups/contoso-ai-corp",
    policyDefinitionId: definitionOf(family),
  },
});

export const aiPolicyAssignments: StackRule = {
  over: "stack",
  id: "ai-policy-assignments",
  concern: "ai-policy-assignments",
  title: "AI management groups have the policies of AI",
  rationale: "A preview guards what passes through it; policy in Azure guards against everybody else.",
  severity: "medium",
  appliesTo: [group],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/platform/governance",
  frameworks: { waf: "Security", mcsb: ["PV-1", "AM-2"], nistAiRmf: ["Govern"] },
  limits: [
    "Management groups are told by the words ai and corp or online in their names.",
    "Assignments of another program, or of your own definitions, are not seen.",
  ],
  examples: { pass: [corp, ...families.map(assigned)], fail: [corp] },
  *check(stack) {
    const byScope = new Map<string, Set<string>>();
    let open: Resource | undefined;
    for (const one of ofType(stack, assignment)) {
      const name = groupNamed(one, "scope", stack);
      const assigns = familiesOf(one, stack);
      if (name === UNKNOWN || assigns.includes(UNKNOWN)) open ??= one;
      if (typeof name !== "string") continue;
      const known = byScope.get(name) ?? new Set();
      for (const family of assigns) if (typeof family === "string") known.add(family);
      byScope.set(name, known);
    }
    const { parents, open: orphan } = parentNames(stack);
    for (const resource of stack.subjects) {
      const name = read(resource, "groupId");
      if (name === UNKNOWN) yield { kind: "undecided", resource, path: "groupId" };
      if (typeof name !== "string" || !isAiLandingZone(name)) continue;
      const covered = new Set(lineage(name.toLowerCase(), parents).flatMap((one) => [...(byScope.get(one) ?? [])]));
      const missing = families.filter((family) => !covered.has(family));
      if (missing.length === 0) continue;
      open ??= orphan;
      if (open !== undefined)
        yield { kind: "undecided", resource, path: "groupId", waitsFor: `what ${open.name} assigns` };
      else
        yield {
          kind: "fail",
          resource,
          path: "groupId",
          got: name,
          fix: `assign policies for ${missing.join(", ")} to it or to a group above it`,
        };
    }
  },
};

/** The services that an assignment is about: those of its definition, or of all that its initiative holds. */
function familiesOf(one: Resource, stack: Stack): (string | Unknown)[] {
  const path = "policyDefinitionId";
  const found = stack.references.at(one, path, initiatives);
  if (found.kind === "unknown") return [UNKNOWN];
  const ids =
    found.kind === "resource"
      ? [...itemsAt(found.resource.props, "policyDefinitions")].map(([item]) =>
          item === UNKNOWN ? UNKNOWN : readValue(item, path),
        )
      : [read(one, path)];
  return ids.flatMap((id): (string | Unknown)[] => {
    if (id === UNKNOWN) return [UNKNOWN];
    const family = typeof id === "string" ? familyOf.get(lastName(id).toLowerCase()) : undefined;
    return family === undefined ? [] : [family];
  });
}

function isAiLandingZone(name: string): boolean {
  const words = name.toLowerCase().split(/[-_.]/);
  return words.includes("ai") && (words.includes("corp") || words.includes("online"));
}

/** By group the one above it, by id or by the resource that the id is made from. */
function parentNames(stack: Stack): { readonly parents: ReadonlyMap<string, string>; readonly open?: Resource } {
  const parents = new Map<string, string>();
  let open: Resource | undefined;
  for (const one of ofType(stack, group)) {
    const name = read(one, "groupId");
    const parent = groupNamed(one, "details.parent.id", stack);
    if (parent === UNKNOWN) open ??= one;
    if (typeof name === "string" && typeof parent === "string") parents.set(name.toLowerCase(), parent);
  }
  return { parents, ...(open === undefined ? {} : { open }) };
}

/** The group that a value names, by id or by the resource that the id is made from; in small letters. */
function groupNamed(one: Resource, path: string, stack: Stack): string | Unknown | undefined {
  const found = stack.references.at(one, path, [group]);
  if (found.kind === "unknown") return UNKNOWN;
  if (found.kind === "elsewhere") return lastName(found.id).toLowerCase();
  const name = found.kind === "resource" ? read(found.resource, "groupId") : undefined;
  return typeof name === "string" ? name.toLowerCase() : name === UNKNOWN ? UNKNOWN : undefined;
}

/** A group and those above it, as far as the stack tells; Azure nests six deep. */
function lineage(name: string, parents: ReadonlyMap<string, string>): string[] {
  const found = [name];
  for (let next = parents.get(name); next !== undefined && found.length < 8; next = parents.get(next)) found.push(next);
  return found;
}
