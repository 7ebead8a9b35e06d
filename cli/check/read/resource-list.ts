import { isPlainObject, own } from "../../../terms/plain-object";
import type { Resource } from "../../../terms/resource";
import type { InputStack, JsonPath, JudgedInput, LocatedResource } from "./judged-input";
import { fromPulumi, propsFromPulumi } from "./pulumi-values";
import { unjudgedTypes } from "./tally";
import { texts, textsByKey } from "./text-lists";

/**
 * A list of resources as a policy sees them, `{resources: [...]}` for one stack, or a list of such stacks. Resources
 * that stand beside stacks in one list are a stack of their own.
 */
export function readResourceList(root: unknown): JudgedInput {
  const left: string[] = [];
  const stacks = Array.isArray(root) ? ofList(root, left) : isPlainObject(root) ? [ofStack(root, [], left)] : [];
  return { kind: "resource list", stacks, notJudged: unjudgedTypes(stacks), notes: left };
}

function ofList(list: readonly unknown[], left: string[]): readonly InputStack[] {
  const stacks = list.flatMap((item, index) => (isStack(item) ? [ofStack(item, [index], left)] : []));
  if (stacks.length === list.length && list.length > 0) return stacks;
  const loose = list.flatMap((item, index) => (isStack(item) ? [] : located(item, [index], left)));
  return [...stacks, { resources: loose }];
}

function isStack(item: unknown): item is Readonly<Record<string, unknown>> {
  return isPlainObject(item) && Array.isArray(item["resources"]) && item["type"] === undefined;
}

function ofStack(stack: Readonly<Record<string, unknown>>, at: JsonPath, left: string[]): InputStack {
  const list: readonly unknown[] = Array.isArray(stack["resources"]) ? stack["resources"] : [];
  const name = [stack["name"], stack["stack"]].find((one) => typeof one === "string");
  return {
    ...(name === undefined ? {} : { name }),
    resources: list.flatMap((item, index) => located(item, [...at, "resources", index], left)),
  };
}

function located(item: unknown, at: JsonPath, left: string[]): readonly LocatedResource[] {
  const resource = isPlainObject(item) ? toResource(item) : undefined;
  if (resource === undefined) left.push(`${pathText(at)} was left out: a resource is an object with type and props`);
  return resource === undefined ? [] : [{ resource, at }];
}

function toResource(item: Readonly<Record<string, unknown>>): Resource | undefined {
  const { type, name, urn, parent, provider } = item;
  if (typeof type !== "string" || !isPlainObject(item["props"])) return undefined;
  const given = typeof urn === "string" && urn !== "" ? urn : undefined;
  const subscriptionId = isPlainObject(provider) ? fromPulumi(own(provider, "subscriptionId")) : undefined;
  return {
    type,
    name: typeof name === "string" ? name : (given?.slice(given.lastIndexOf("::") + 2) ?? type),
    ...(given === undefined ? {} : { urn: given }),
    props: propsFromPulumi(item["props"]),
    ...(typeof parent === "string" && parent !== "" ? { parent } : {}),
    ...(item["dependencies"] === undefined ? {} : { dependencies: texts(item["dependencies"]) }),
    ...(item["propertyDependencies"] === undefined
      ? {}
      : { propertyDependencies: textsByKey(item["propertyDependencies"]) }),
    ...(subscriptionId === undefined ? {} : { provider: { subscriptionId } }),
  };
}

/** `resources[3]`; the place in a list at the root is `[3]`. */
export function pathText(at: JsonPath): string {
  return at.reduce<string>(
    (path, key) => (typeof key === "number" ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`),
    "",
  );
}
