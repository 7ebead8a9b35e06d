/**
 * A value that a template alone does not give. Two that are made in the same way have the same text, so that a name that
 * nobody knows can still be told from another one.
 */
export class Pending {
  constructor(
    /** The value as far as it is known, with what is not in guillemets. */
    readonly text: string,
    /** Ids of the resources from which it is made. */
    readonly ids: readonly string[] = [],
    /** Whether only the subscription and the group of the deployment itself are stand-ins in it. */
    readonly assumed = false,
  ) {}
}

/** What something that is not known does, as text. */
export function unknownCall(name: string, args: readonly unknown[]): Pending {
  return new Pending(`«${name}(${args.map(textOf).join(", ")})»`, args.flatMap(idsIn));
}

/** A value as it stands in a text. */
export function textOf(value: unknown): string {
  if (value instanceof Pending) return value.text;
  if (typeof value === "string") return value;
  if (value === undefined) return "";
  return JSON.stringify(value, (_key, member: unknown) => (member instanceof Pending ? member.text : member));
}

/** Longer than any text that a deployment takes; variables that double each other end here. */
const longest = 1_000_000;

/** Joined text: known as soon as all parts are. */
export function joined(parts: readonly unknown[]): string | Pending {
  const texts = parts.map(textOf);
  if (texts.reduce((sum, { length }) => sum + length, 0) > longest) return new Pending("«a text too long»");
  const text = texts.join("");
  const pending = parts.filter((part) => part instanceof Pending);
  if (pending.length === 0) return text;
  return new Pending(
    text,
    pending.flatMap(({ ids }) => ids),
    pending.every(({ assumed }) => assumed),
  );
}

export function idsIn(value: unknown, depth = 0): readonly string[] {
  if (value instanceof Pending) return value.ids;
  if (typeof value !== "object" || value === null || depth > 60) return [];
  return Object.values(value).flatMap((one) => idsIn(one, depth + 1));
}

export function isPending(value: unknown, depth = 0): boolean {
  if (value instanceof Pending) return true;
  if (typeof value !== "object" || value === null || depth > 60) return false;
  return Object.values(value).some((one) => isPending(one, depth + 1));
}
