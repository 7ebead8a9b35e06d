import { isPlainObject, type PlainObject } from "../../../../terms/plain-object";
import type { JsonPath } from "../judged-input";
import { without } from "../without";
import { evaluateValue, indexed } from "./evaluate";
import { joined, Pending, textOf } from "./pending";
import { asId } from "./resource-id-functions";
import type { Scope } from "./scope";

/** A resource of a template, copies apart, before its body is evaluated. */
export interface Declared {
  readonly armType: string;
  readonly apiVersion: string;
  /** As far as it is known; the same for whoever refers to it. */
  readonly id: Pending;
  /** Names, one a segment of the type. */
  readonly names: readonly (string | Pending)[];
  /** What the id begins with. */
  readonly base: string | Pending;
  readonly symbol?: string;
  readonly body: PlainObject;
  readonly scope: Scope;
  readonly at: JsonPath;
  readonly existing: boolean;
  /** Whether it depends on a condition that is not known. */
  readonly perhaps: boolean;
}

/** Members of a resource that the deployment reads, not the service. */
const ownWords = new Set(["resources", "condition", "copy", "name", "type", "scope"]);

interface Above {
  readonly armType: string;
  readonly name: string | Pending;
}

/** All resources that a list, or an object with symbolic names, declares; what its condition leaves out is not among them. */
export function expand(resources: unknown, scope: Scope, at: JsonPath, above?: Above): readonly Declared[] {
  if (Array.isArray(resources)) return resources.flatMap((one, index) => declared(one, scope, [...at, index], above));
  if (!isPlainObject(resources)) return [];
  return Object.entries(resources).flatMap(([symbol, one]) => declared(one, scope, [...at, symbol], above, symbol));
}

function declared(one: unknown, scope: Scope, at: JsonPath, above?: Above, symbol?: string): readonly Declared[] {
  if (!isPlainObject(one) || typeof one["type"] !== "string") return [];
  const loop = isPlainObject(one["copy"]) ? one["copy"] : undefined;
  const times = loop === undefined ? 1 : evaluateValue(loop["count"], scope);
  // How often is not known: one of them stands for all.
  const count = typeof times === "number" ? Math.min(times, 800) : 1;
  const name = textOf(loop?.["name"] ?? "");
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    instance(one, loop === undefined ? scope : indexed(scope, name, index), at, above, symbol),
  );
}

function instance(one: PlainObject, scope: Scope, at: JsonPath, above?: Above, symbol?: string): readonly Declared[] {
  const condition = one["condition"] === undefined ? true : evaluateValue(one["condition"], scope);
  if (String(condition).toLowerCase() === "false" && !(condition instanceof Pending)) return [];
  const own = one["existing"] === true;
  const armType = above === undefined ? String(one["type"]) : `${above.armType}/${String(one["type"])}`;
  const given = evaluateValue(one["name"], scope);
  const name = joined([...(above === undefined ? [] : [above.name, "/"]), given]);
  const base = baseOf(one["scope"], armType, scope);
  const names = namesIn(name);
  const [namespace = "", ...types] = armType.split("/");
  const path = types.flatMap((type, index) => [`/${type}/`, names[index] ?? ""]);
  const isGroup = armType.toLowerCase() === "microsoft.resources/resourcegroups";
  const id = asId(joined([base, ...(isGroup ? ["/resourceGroups/", name] : ["/providers/", namespace, ...path])]));
  return [
    {
      armType,
      apiVersion: textOf(one["apiVersion"] ?? ""),
      id,
      names,
      base,
      ...(symbol === undefined ? {} : { symbol }),
      body: without(one, ownWords),
      scope,
      at,
      existing: own,
      perhaps: condition instanceof Pending,
    },
    ...expand(one["resources"], scope, [...at, "resources"], { armType, name }),
  ];
}

/** Where a resource stands: the deployment's own place, or the resource that it extends. */
function baseOf(given: unknown, armType: string, scope: Scope): string | Pending {
  const { level, subscription, group } = scope.place;
  const subscriptionId = joined(["/subscriptions/", subscription]);
  if (given !== undefined) {
    const value = evaluateValue(given, scope);
    const text = textOf(value);
    if (text === "/") return "";
    if (text.startsWith("/")) return joined([value]);
    const symbol = scope.symbol(text);
    return symbol ?? relative(value, scope);
  }
  if (level === "group" && armType.toLowerCase() !== "microsoft.resources/resourcegroups")
    return joined([subscriptionId, "/resourceGroups/", group]);
  return level === "other" ? "" : subscriptionId;
}

/** `Microsoft.Storage/storageAccounts/x`, of the same group. */
function relative(value: unknown, { place }: Scope): string | Pending {
  const [namespace = "", ...rest] = namesIn(joined([value]));
  const tail = rest.flatMap((one) => ["/", one]);
  return joined([
    "/subscriptions/",
    place.subscription,
    "/resourceGroups/",
    place.group,
    "/providers/",
    namespace,
    ...tail,
  ]);
}

/** The parts of a name between its slashes; those inside of what is not known do not count. */
export function namesIn(name: string | Pending): readonly (string | Pending)[] {
  const text = textOf(name);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "«") depth += 1;
    else if (text[index] === "»") depth -= 1;
    else if (text[index] === "/" && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(text.slice(from));
  if (typeof name === "string") return parts;
  return parts.map((part) => (part.includes("«") || name.assumed ? new Pending(part, name.ids, name.assumed) : part));
}
