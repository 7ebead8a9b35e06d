import { isPlainObject, own, type PlainObject } from "../../../terms/plain-object";
import type { Resource } from "../../../terms/resource";
import type { InputStack, JsonPath, LocatedResource } from "./judged-input";
import { propsFromPulumi } from "./pulumi-values";
import { texts, textsByKey } from "./text-lists";

/** A resource as Pulumi saves it, in a preview or in a stack's export. */
export interface SavedState {
  readonly state: PlainObject;
  readonly at: JsonPath;
}

/**
 * The stack that saved states describe. What is only read from Azure is left out: nobody wrote its inputs, and an empty
 * bag would look like one in which everything is missing.
 */
export function stackOfStates(saved: readonly SavedState[]): { readonly stack: InputStack; readonly onlyRead: number } {
  const subscriptions = subscriptionsOf(saved);
  const written = saved.filter(({ state }) => state["external"] !== true);
  const name = saved.map(({ state }) => stackName(state["urn"])).find((one) => one !== undefined);
  const resources = written.flatMap(({ state, at }) => located(state, at, subscriptions));
  return { stack: { ...(name === undefined ? {} : { name }), resources }, onlyRead: saved.length - written.length };
}

function located(state: PlainObject, at: JsonPath, subscriptions: ReadonlyMap<string, unknown>): LocatedResource[] {
  const { type, urn, parent } = state;
  if (typeof type !== "string" || typeof urn !== "string") return [];
  const subscriptionId = subscriptions.get(providerUrn(state["provider"]));
  const resource: Resource = {
    type,
    name: urn.slice(urn.lastIndexOf("::") + 2),
    urn,
    props: propsFromPulumi(state["inputs"]),
    ...(typeof parent === "string" && parent !== "" ? { parent } : {}),
    dependencies: texts(state["dependencies"]),
    propertyDependencies: textsByKey(state["propertyDependencies"]),
    ...(subscriptionId === undefined ? {} : { provider: { subscriptionId } }),
  };
  return [{ resource, at }];
}

/** By the provider's URN. */
function subscriptionsOf(saved: readonly SavedState[]): ReadonlyMap<string, unknown> {
  return new Map(
    saved.flatMap(({ state }) => {
      const { type, urn } = state;
      if (typeof urn !== "string" || typeof type !== "string" || !type.startsWith("pulumi:providers:")) return [];
      const subscriptionId = own(propsFromPulumi(state["inputs"]), "subscriptionId");
      return subscriptionId === undefined ? [] : [[urn, subscriptionId] as const];
    }),
  );
}

/** A resource names its provider by URN and id, joined as the parts of a URN are. */
function providerUrn(reference: unknown): string {
  return typeof reference === "string" ? reference.slice(0, reference.lastIndexOf("::")) : "";
}

/** `urn:pulumi:<stack>::<project>::<types>::<name>`. */
function stackName(urn: unknown): string | undefined {
  return typeof urn === "string" ? /^urn:pulumi:([^:]+)::/.exec(urn)?.[1] : undefined;
}

/** A list of objects that hold a state each, with where it stands. */
export function statesAt(list: unknown, at: JsonPath, key?: string): readonly SavedState[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => {
    const state = key === undefined || !isPlainObject(item) ? item : item[key];
    return isPlainObject(state) ? [{ state, at: key === undefined ? [...at, index] : [...at, index, key] }] : [];
  });
}
