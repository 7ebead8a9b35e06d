import { refused, type Planned } from "./planned";

/**
 * Where an argument comes from: the key that holds the very value, so that `[1]` and `.sku` below it mean the same there;
 * or the key that it is made from in some other way, which is all that a finding can then name.
 */
export type Source = string | { readonly madeFrom: string };

/** The source of every argument of a component, optional ones too. */
export type Sources<Args> = { readonly [K in keyof Args]-?: Source };

/**
 * A component's plan with its findings under the keys that a user wrote. Planners of components name their arguments, below
 * a path; whoever plans a stack, or a component made of others, passes these arguments on and knows where each came from.
 *
 * @param path what the component's planner was given
 */
export function underKeys<T>(answer: Planned<T>, path: string, sources: Readonly<Record<string, Source>>): Planned<T> {
  if (answer.ok) return answer;
  const known = new Map(Object.entries(sources));
  return refused(answer.findings.map((finding) => ({ ...finding, path: renamed(finding.path, path, known) })));
}

function renamed(path: string, above: string, sources: ReadonlyMap<string, Source>): string {
  if (!path.startsWith(`${above}.`)) return path;
  const [, argument = "", rest = ""] = /^([^.[]+)(.*)$/s.exec(path.slice(above.length + 1)) ?? [];
  const source = sources.get(argument);
  if (source === undefined) return path;
  return typeof source === "string" ? `${source}${rest}` : source.madeFrom;
}
