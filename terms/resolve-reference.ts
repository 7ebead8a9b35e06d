import { fillIdPath, inputsOf } from "./fill-id-path";
import { own } from "./plain-object";
import { readValue } from "./read";
import { resourceIdKey } from "./resource-id";
import type { Resource } from "./resource";
import { normaliseToken } from "./type-token";
import { UNKNOWN } from "./unknown";

/** How a type is addressed; a row of the catalog's resource types has this shape. */
export interface AddressedType {
  readonly token: string;
  /** An ARM id with inputs in braces: `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/...`. */
  readonly idPath: string;
  readonly parentToken?: string;
}

/** What a value refers to. */
export type Reference =
  | { readonly kind: "resource"; readonly resource: Resource }
  /** A known id of something that these resources do not declare. */
  | { readonly kind: "elsewhere"; readonly id: string }
  /** Nobody knows yet, and no dependency tells. */
  | { readonly kind: "unknown"; readonly waitsFor?: string }
  | { readonly kind: "none" };

/** Finds what a resource refers to, by ARM id or by property dependency, whichever is there. */
export interface References {
  /**
   * What the value at a path refers to.
   * @param types tokens that it may be; needed where one property is made from several resources.
   */
  at(resource: Resource, path: string, types?: readonly string[]): Reference;
  /** The resource under which this one stands: the account of a deployment, the group of a network. */
  parentOf(resource: Resource): Reference;
  /** The resource group in which it stands. */
  groupOf(resource: Resource): Reference;
  /** The ARM id; `*` stands for a subscription that is not known, `undefined` where a name is not. */
  idOf(resource: Resource): string | undefined;
}

const groupToken = "azure-native:resources:ResourceGroup";

/**
 * @param types how types are addressed; one that is absent can be found by dependency only.
 */
export function references(resources: readonly Resource[], types: Iterable<AddressedType>): References {
  const byToken = new Map([...types].map((type) => [type.token.toLowerCase(), type]));
  const byUrn = new Map(
    resources.flatMap((resource) => (resource.urn === undefined ? [] : [[resource.urn, resource]])),
  );
  const byId = new Map<string, Resource[]>();
  for (const resource of resources) {
    const id = idOf(resource);
    if (id !== undefined) byId.set(key(id), [...(byId.get(key(id)) ?? []), resource]);
  }

  return { at, parentOf, groupOf, idOf };

  function at(resource: Resource, path: string, wanted?: readonly string[]): Reference {
    const value = readValue(resource.props, path);
    if (value === UNKNOWN) return follow(resource, [topKey(path)], wanted);
    return typeof value === "string" && value !== "" ? byIdText(value) : { kind: "none" };
  }

  function parentOf(resource: Resource): Reference {
    const type = byToken.get(normaliseToken(resource.type).toLowerCase());
    if (type?.parentToken === undefined) return { kind: "none" };
    return container(resource, type.idPath.replace(/\/[^/]+\/[^/]+$/, ""), [type.parentToken]);
  }

  function groupOf(resource: Resource): Reference {
    const type = byToken.get(normaliseToken(resource.type).toLowerCase());
    const path = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+(?=\/)/i.exec(type?.idPath ?? "")?.[0];
    return path === undefined ? { kind: "none" } : container(resource, path, [groupToken]);
  }

  /** What stands at a beginning of the resource's own id. */
  function container(resource: Resource, path: string, wanted: readonly string[]): Reference {
    const id = fill(resource, path);
    if (id !== undefined) return byIdText(id);
    const inputs = inputsOf(path).filter((input) => readValue(resource.props, input) === UNKNOWN);
    return follow(resource, inputs, wanted);
  }

  /** An unknown value is made from other resources' outputs: those of its top-level property. */
  function follow(resource: Resource, keys: readonly string[], wanted?: readonly string[]): Reference {
    const urns = new Set(keys.flatMap((one) => own(resource.propertyDependencies, one) ?? []));
    const found = [...urns].flatMap((urn) => byUrn.get(urn) ?? []);
    const fitting = wanted === undefined ? found : found.filter(({ type }) => isOneOf(type, wanted));
    const [only, ...others] = fitting;
    if (only !== undefined && others.length === 0) return { kind: "resource", resource: only };
    const waitsFor = found[0]?.name;
    return waitsFor === undefined ? { kind: "unknown" } : { kind: "unknown", waitsFor };
  }

  function byIdText(id: string): Reference {
    const candidates = byId.get(key(id)) ?? [];
    const fitting = candidates.filter((candidate) => sameSubscription(idOf(candidate) ?? "", id));
    const [found] = fitting;
    return found === undefined ? { kind: "elsewhere", id } : { kind: "resource", resource: found };
  }

  function idOf(resource: Resource): string | undefined {
    const type = byToken.get(normaliseToken(resource.type).toLowerCase());
    const computed = type === undefined ? undefined : fill(resource, type.idPath);
    if (computed !== undefined) return computed;
    const told = readValue(resource.props, "id");
    return typeof told === "string" && told.startsWith("/") ? told : undefined;
  }

  function fill({ props, provider }: Resource, path: string): string | undefined {
    const subscription = provider?.subscriptionId;
    return fillIdPath(path, props, typeof subscription === "string" && subscription !== "" ? subscription : "*");
  }
}

/** Ids are kept without their subscription, which may not be known on either side. */
function key(id: string): string {
  return resourceIdKey(id).replace(/^\/subscriptions\/[^/]+/, "/subscriptions/*");
}

function sameSubscription(one: string, other: string): boolean {
  const [a, b] = [one, other].map((id) => /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase());
  return a === b || a === "*" || b === "*";
}

function topKey(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}

function isOneOf(type: string, tokens: readonly string[]): boolean {
  const normal = normaliseToken(type).toLowerCase();
  return tokens.some((token) => token.toLowerCase() === normal);
}
