import { isPlainObject } from "../terms/plain-object";
import { UNKNOWN } from "../terms/unknown";
import { deepest } from "./body-place";

type Props = Readonly<Record<string, unknown>>;

export interface Watch {
  /** The same properties; whoever reads an unknown one of them is noticed. */
  readonly props: Props;
  /** Paths of the unknown values that were read. */
  readonly read: ReadonlySet<string>;
}

const originals = new WeakMap<Props, Props>();

/**
 * Notices which unknown values somebody looks at: a rule that looked at one and found nothing wrong has not passed, it
 * could not decide.
 */
export function watching(props: Props): Watch {
  const read = new Set<string>();
  const copy = watched(props, "", read, 0) as Props;
  originals.set(copy, props);
  return { props: copy, read };
}

/** What is walked as a whole is walked unnoticed: not all that is passed by is needed. */
export function unwatched(props: Props): Props {
  return originals.get(props) ?? props;
}

/** Whether anything in a value is not known. */
export function holdsUnknown(value: unknown, depth = 0): boolean {
  if (value === UNKNOWN) return true;
  if (depth > deepest || typeof value !== "object" || value === null) return false;
  return Object.values(value).some((member) => holdsUnknown(member, depth + 1));
}

function watched(value: unknown, path: string, read: Set<string>, depth: number): unknown {
  if (depth > deepest) return value;
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    for (const [index, item] of (value as readonly unknown[]).entries())
      define(copy, String(index), item, `${path}[${index}]`, read, depth);
    return copy;
  }
  if (!isPlainObject(value)) return value;
  const copy = {};
  for (const [name, member] of Object.entries(value))
    define(copy, name, member, path === "" ? name : `${path}.${name}`, read, depth);
  return copy;
}

function define(owner: object, name: string, value: unknown, path: string, read: Set<string>, depth: number): void {
  const shared = { enumerable: true, configurable: true };
  if (value !== UNKNOWN) {
    Object.defineProperty(owner, name, { ...shared, writable: true, value: watched(value, path, read, depth + 1) });
    return;
  }
  Object.defineProperty(owner, name, {
    ...shared,
    get: () => {
      read.add(path);
      return UNKNOWN;
    },
  });
}
