import type { Model } from "../../../catalog/models";

const stages = ["GA", undefined, "Preview", "Deprecated", "Retired"] as const;

/** The order in which a planner picks among versions: generally available first, then the longest life, then the newest. */
export function byLongestLife(a: Model, b: Model): number {
  return byLife(a, b) || b.version.localeCompare(a.version);
}

function byLife({ lifecycle: a }: Model, { lifecycle: b }: Model): number {
  return stages.indexOf(a.stage) - stages.indexOf(b.stage) || (b.retirement ?? "").localeCompare(a.retirement ?? "");
}

/**
 * The order in which models are proposed in place of another: the same kind first (`-mini` for `-mini`), what Azure's tables
 * list in full before what they do not, then as {@link byLongestLife}.
 */
export function byNearness(wanted: string): (a: Model, b: Model) => number {
  return (a, b) =>
    Number(kindOf(b.name) === kindOf(wanted)) - Number(kindOf(a.name) === kindOf(wanted)) ||
    Number(a.regionsIncomplete ?? false) - Number(b.regionsIncomplete ?? false) ||
    byLife(a, b) ||
    alike(b.name, wanted) - alike(a.name, wanted) ||
    byLongestLife(a, b);
}

/** Whether one model can do the work of another: chat for chat, embeddings for embeddings; a router is a choice of its own. */
export function doesTheSame(model: Pick<Model, "capabilities">, other: Pick<Model, "capabilities">): boolean {
  const routes = ({ capabilities }: Pick<Model, "capabilities">): boolean => capabilities.includes("router");
  return model.capabilities[0] === other.capabilities[0] && routes(model) === routes(other);
}

/** How many letters two names begin with alike. */
function alike(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** What follows the family's number: `-mini` of `gpt-5.4-mini` and of `gpt-4o-mini`. */
function kindOf(name: string): string {
  return name.replace(/^(?:gpt-|o)[\d.]+o?/, "");
}
