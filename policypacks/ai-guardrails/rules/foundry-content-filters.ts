import { readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { is, itemsAt } from "../asking";
import type { Rule } from "../rule";

/** What a policy has to block, and where: in what is asked, in what is answered. */
const demanded: readonly (readonly [name: string, source: string])[] = [
  ...["Hate", "Sexual", "Violence", "Selfharm"].flatMap(
    (name) =>
      [
        [name, "Prompt"],
        [name, "Completion"],
      ] as const,
  ),
  ["Jailbreak", "Prompt"],
];

function* filters(resource: Resource): Iterable<Verdict> {
  const items = [...itemsAt(resource.props, "properties.contentFilters")];
  for (const [name, source] of demanded) yield* demand(items, name, source);
}

/** Several filters may be about the same; one that is not known may be the one that is missing. */
function* demand(items: readonly (readonly [unknown, string])[], name: string, source: string): Iterable<Verdict> {
  const about = items.map(([item, path]) => ({ item, path, fits: isAbout(item, name, source) }));
  const known = about.filter(({ fits }) => fits === true);
  const open = about.find(({ fits }) => fits === UNKNOWN);
  for (const { item, path } of known)
    for (const flag of ["enabled", "blocking"]) {
      const set = is(item, flag, true);
      if (set === UNKNOWN) yield { kind: "undecided", path: `${path}.${flag}` };
      else if (!set)
        yield {
          kind: "fail",
          path: `${path}.${flag}`,
          got: readValue(item, flag),
          fix: `enable ${name} for ${source} and let it block`,
        };
    }
  if (known.length > 0) return;
  if (open !== undefined) yield { kind: "undecided", path: open.path };
  else
    yield {
      kind: "fail",
      path: "properties.contentFilters",
      fix: `add a filter for ${name} of ${source} that is enabled and blocks`,
    };
}

function isAbout(item: unknown, name: string, source: string): boolean | Unknown {
  if (item === UNKNOWN) return UNKNOWN;
  const facts = [is(item, "name", name), is(item, "source", source)];
  if (facts.includes(false)) return false;
  return facts.includes(UNKNOWN) ? UNKNOWN : true;
}

/** Inputs with a filter for all that is demanded. */
function allFilters(blocking: boolean): Readonly<Record<string, unknown>> {
  const contentFilters = demanded.map(([name, source]) => ({ name, source, enabled: true, blocking }));
  return { properties: { contentFilters } };
}

export const raiContentFilter: Rule = {
  id: "rai-content-filter",
  concern: "rai-content-filter",
  title: "Content filters block harm and jailbreaks",
  rationale: "A filter that is off, or only annotates, lets through what it was made to stop.",
  severity: "high",
  appliesTo: ["azure-native:cognitiveservices:RaiPolicy"],
  source: "https://learn.microsoft.com/azure/foundry/openai/concepts/content-filter",
  frameworks: { waf: "Security", euAiAct: ["Article 9", "Article 15"], nistAiRmf: ["Manage"] },
  limits: ["A policy without contentFilters has those of its base policy, which are not read here."],
  examples: { pass: allFilters(true), fail: allFilters(false) },
  *check(resource) {
    yield* filters(resource);
  },
};
