import { isPlainObject } from "../../terms/plain-object";
import type { Resource } from "../../terms/resource";
import { type Judged, toResource } from "./to-resource";

/**
 * The inputs after a rule's mend, or nothing where it changes nothing. They are the engine's own object, changed only
 * where the mend changed something: what is not known and what is secret elsewhere stays what it is.
 */
export function mended(
  args: Judged,
  fails: (resource: Resource) => boolean,
  mend: (props: Resource["props"]) => Resource["props"],
): Record<string, unknown> | undefined {
  const resource = toResource(args);
  if (!fails(resource)) return undefined;
  const after = mend(resource.props);
  if (after === resource.props) return undefined;
  carryOver(args.props, resource.props, after);
  return args.props;
}

function carryOver(target: Record<string, unknown>, before: Resource["props"], after: Resource["props"]): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) Reflect.deleteProperty(target, key);
  for (const [key, value] of Object.entries(after)) {
    const was = Object.hasOwn(before, key) ? before[key] : undefined;
    if (value === was) continue;
    if (isNested(value) && isNested(was)) carryOver(target[key] as Record<string, unknown>, was, value);
    else target[key] = value;
  }
}

/** Lists are changed item by item too. */
function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return Array.isArray(value) || isPlainObject(value);
}
