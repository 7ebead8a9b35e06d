import { segmentsOf, type IdSegments } from "../../../../resource-manager/arm-address";
import { isPlainObject, type PlainObject } from "../../../../terms/plain-object";
import { type Unknown, UNKNOWN } from "../../../../terms/unknown";
import { fromArmResource } from "../arm-resource";
import type { LocatedResource } from "../judged-input";
import { Tally } from "../tally";
import type { Read } from "./deployment";
import { evaluateValue } from "./evaluate";
import { type Declared, namesIn } from "./expand";
import { idsIn, Pending, textOf } from "./pending";
import { Settling } from "./settle";

interface Named {
  readonly declared: Declared;
  readonly urn: string;
}

/** What a template declares, as rules read it; each is known by a name of its own, by which others refer to it. */
export function toResources({ declared, notes }: Read): {
  readonly resources: readonly LocatedResource[];
  readonly notJudged: Readonly<Record<string, number>>;
} {
  const named = withUrns(declared);
  const urns = new Map(named.map(({ declared: one, urn }) => [one.id.text.toLowerCase(), urn]));
  const notJudged = new Tally();
  const resources = named.flatMap((one): LocatedResource[] => {
    const found = toResource(one, urns);
    if (found === undefined) notJudged.add(one.declared.armType);
    return found === undefined ? [] : [found];
  });
  const perhaps = declared.filter((one) => one.perhaps).length;
  if (perhaps > 0)
    notes.add(
      `${perhaps} resources depend on conditions that the file does not decide: they are judged as if deployed`,
    );
  return { resources, notJudged: notJudged.counts() };
}

function withUrns(declared: readonly Declared[]): readonly Named[] {
  const taken = new Set<string>();
  return declared.map((one) => {
    const short = `${one.armType}/${one.names.map(textOf).join("/")}`;
    let urn = taken.has(short) ? one.id.text : short;
    for (let count = 2; taken.has(urn); count += 1) urn = `${one.id.text} (${count})`;
    taken.add(urn);
    return { declared: one, urn };
  });
}

function toResource({ declared, urn }: Named, urns: ReadonlyMap<string, string>): LocatedResource | undefined {
  const { armType, apiVersion, scope, at, symbol, names } = declared;
  const evaluated = evaluateValue(declared.body, scope);
  const { dependsOn, ...body }: PlainObject = isPlainObject(evaluated) ? evaluated : {};
  const settling = new Settling();
  const held = Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      value instanceof Pending && key === "properties" ? UNKNOWN : settling.hold(value),
    ]),
  );
  const name = symbol ?? names.map(textOf).join("/");
  const read = fromArmResource({ armType, id: segmentsIn(declared), body: held, name, apiVersion });
  if (read === undefined) return undefined;
  const propertyDependencies: Record<string, readonly string[]> = {};
  const props = Object.fromEntries(
    Object.entries(read.props).map(([key, value]) => {
      const ids = new Set<string>();
      const settledValue = settling.release(value, ids);
      const on = urnsOf(ids, urns);
      if (on.length > 0) propertyDependencies[key] = on;
      return [key, settledValue];
    }),
  );
  // What stands above a resource is part of its address.
  const above = urnsOf(ancestorsOf(declared), urns).filter((one) => one !== urn);
  for (const [key, value] of Object.entries(props))
    if (value === UNKNOWN && propertyDependencies[key] === undefined && above.length > 0)
      propertyDependencies[key] = above;
  const dependencies = [
    ...new Set([
      ...urnsOf(dependencyIds(dependsOn, scope.symbol), urns),
      ...Object.values(propertyDependencies).flat(),
      ...above,
    ]),
  ];
  return { resource: { ...read, props, urn, dependencies, propertyDependencies }, at };
}

function dependencyIds(dependsOn: unknown, symbol: (name: string) => string | undefined): readonly string[] {
  const list: readonly unknown[] = Array.isArray(dependsOn) ? dependsOn : [];
  return list.flatMap((one) => [symbol(textOf(one)) ?? textOf(one), ...idsIn(one)]);
}

function urnsOf(ids: Iterable<string>, urns: ReadonlyMap<string, string>): readonly string[] {
  const found = [...ids].flatMap((id) => urns.get(id.toLowerCase()) ?? []);
  return [...new Set(found)];
}

/** Ids of what a resource stands under, or extends. */
function ancestorsOf({ armType, names, base }: Declared): readonly string[] {
  const [namespace = "", ...types] = armType.split("/");
  const baseText = textOf(base);
  const under = names.slice(0, -1).map((_, count) => {
    const path = types.slice(0, count + 1).map((type, index) => `/${type}/${textOf(names[index])}`);
    return `${baseText}/providers/${namespace}${path.join("")}`;
  });
  return [...under, baseText];
}

function segmentsIn({ armType, names, base }: Declared): IdSegments {
  const own = names.map((one): string | Unknown => (one instanceof Pending ? UNKNOWN : one));
  const lead = namesIn(base)
    .filter((one) => textOf(one) !== "")
    .map(segmentOf);
  if (armType.toLowerCase() === "microsoft.resources/resourcegroups") return [...lead, "resourceGroups", ...own];
  const [namespace = "", ...types] = armType.split("/");
  return [
    ...lead,
    "providers",
    ...segmentsOf(namespace),
    ...types.flatMap((type, index): IdSegments => [type, own[index] ?? UNKNOWN]),
  ];
}

/** The stand-ins of the deployment's own place count as known here: only with them ids can be told apart. */
function segmentOf(one: string | Pending): string | Unknown {
  if (!(one instanceof Pending)) return one;
  return one.text.includes("«") ? UNKNOWN : one.text;
}
