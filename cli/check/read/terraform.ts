import { type IdSegments, segmentsOf } from "../../../resource-manager/arm-address";
import { isPlainObject, own, type PlainObject } from "../../../terms/plain-object";
import type { Resource } from "../../../terms/resource";
import { type Unknown, UNKNOWN } from "../../../terms/unknown";
import { fromArmResource } from "./arm-resource";
import type { JsonPath, JudgedInput, LocatedResource } from "./judged-input";
import { Tally } from "./tally";
import { referencesIn } from "./terraform-references";
import { withUnknowns } from "./terraform-unknowns";

/** Types of the provider that takes ARM bodies as they are. */
const judged = new Set(["azapi_resource", "azapi_update_resource"]);

interface Found {
  readonly resource: PlainObject;
  readonly at: JsonPath;
}

/** What `terraform show -json` prints of a plan or of a state. */
export function readTerraform(root: PlainObject): JudgedInput {
  const [key, values] = isPlainObject(root["planned_values"])
    ? (["planned_values", root["planned_values"]] as const)
    : (["values", isPlainObject(root["values"]) ? root["values"] : {}] as const);
  const unknowns = unknownsOf(root["resource_changes"]);
  const references = referencesIn(root["configuration"]);
  const notJudged = new Tally();
  const notes: string[] = [];
  const found = resourcesOf(values["root_module"], [key, "root_module"]);
  const addresses = new Set(found.map(({ resource }) => String(resource["address"])));
  const resources = found.flatMap(({ resource, at }): LocatedResource[] => {
    if (resource["mode"] === "data") return [];
    const type = String(resource["type"]);
    const address = String(resource["address"]);
    const read = judged.has(type) ? toResource(resource, unknowns.get(address), address, notes) : undefined;
    if (read === undefined) {
      notJudged.add(type);
      return [];
    }
    const on = references(address, addresses);
    return [{ resource: { ...read, urn: address, dependencies: on, propertyDependencies: byUnknown(read, on) }, at }];
  });
  return { kind: "terraform plan", stacks: [{ resources }], notJudged: notJudged.counts(), notes };
}

function resourcesOf(module: unknown, at: JsonPath): readonly Found[] {
  if (!isPlainObject(module)) return [];
  const list = (key: string): readonly unknown[] => (Array.isArray(module[key]) ? module[key] : []);
  return [
    ...list("resources").flatMap((resource, index) =>
      isPlainObject(resource) ? [{ resource, at: [...at, "resources", index] }] : [],
    ),
    ...list("child_modules").flatMap((child, index) => resourcesOf(child, [...at, "child_modules", index])),
  ];
}

/** What is known only after the plan is applied, by address. */
function unknownsOf(changes: unknown): ReadonlyMap<string, unknown> {
  const list: readonly unknown[] = Array.isArray(changes) ? changes : [];
  return new Map(
    list.flatMap((one) =>
      isPlainObject(one) && isPlainObject(one["change"]) && typeof one["address"] === "string"
        ? [[one["address"], one["change"]["after_unknown"]] as const]
        : [],
    ),
  );
}

function toResource(resource: PlainObject, unknown: unknown, address: string, notes: string[]): Resource | undefined {
  const given = withUnknowns(isPlainObject(resource["values"]) ? resource["values"] : {}, unknown);
  const values = isPlainObject(given) ? given : {};
  const [armType, apiVersion] = String(values["type"]).split("@");
  if (armType === undefined || !armType.includes("/")) return undefined;
  const body = bodyOf(values["body"]);
  if (body === undefined) notes.push(`the body of ${address} is no JSON object`);
  const { location, tags, identity } = values;
  const members = {
    ...(body === UNKNOWN || body === undefined ? { properties: UNKNOWN, sku: UNKNOWN, kind: UNKNOWN } : body),
    ...(location === undefined || location === null ? {} : { location }),
    ...(tags === undefined || tags === null ? {} : { tags }),
    ...(Array.isArray(identity) && identity.length > 0 ? { identity: identityOf(identity[0]) } : {}),
  };
  return fromArmResource({
    armType,
    id: idOf(values, armType),
    body: members,
    name: address,
    ...(apiVersion === undefined ? {} : { apiVersion }),
  });
}

/** Written as a text by the first versions of the provider, as an object since. */
function bodyOf(body: unknown): PlainObject | typeof UNKNOWN | undefined {
  if (body === UNKNOWN) return UNKNOWN;
  if (body === undefined || body === null) return {};
  if (typeof body !== "string") return isPlainObject(body) ? body : undefined;
  try {
    const read: unknown = JSON.parse(body);
    return isPlainObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function identityOf(block: unknown): unknown {
  if (!isPlainObject(block)) return block;
  const ids = block["identity_ids"];
  return { type: block["type"], ...(Array.isArray(ids) && ids.length > 0 ? { userAssignedIdentities: ids } : {}) };
}

/** From the resource's own id, or from its parent's and its name. */
function idOf(values: PlainObject, armType: string): IdSegments {
  const id = own(values, "resource_id") ?? own(values, "id");
  if (typeof id === "string" && id !== "") return segmentsOf(id);
  const name: string | Unknown = typeof values["name"] === "string" ? values["name"] : UNKNOWN;
  const [namespace = "", ...types] = armType.split("/");
  const parent = values["parent_id"];
  if (/^microsoft\.resources\/resourcegroups$/i.test(armType))
    return typeof parent === "string"
      ? [...segmentsOf(parent), "resourceGroups", name]
      : ["subscriptions", UNKNOWN, "resourceGroups", name];
  const above: IdSegments = typeof parent === "string" ? segmentsOf(parent) : unknownParent(namespace, types);
  return types.length < 2 ? [...above, "providers", namespace, ...types, name] : [...above, types.at(-1) ?? "", name];
}

function unknownParent(namespace: string, types: readonly string[]): IdSegments {
  const group: IdSegments = ["subscriptions", UNKNOWN, "resourceGroups", UNKNOWN];
  if (types.length < 2) return group;
  return [...group, "providers", namespace, ...types.slice(0, -1).flatMap((type): IdSegments => [type, UNKNOWN])];
}

/** The plan says on what a resource depends, not which input does; each that is not known may. */
function byUnknown({ props }: Resource, on: readonly string[]): Readonly<Record<string, readonly string[]>> {
  if (on.length === 0) return {};
  return Object.fromEntries(Object.entries(props).flatMap(([key, value]) => (hasUnknown(value, 0) ? [[key, on]] : [])));
}

function hasUnknown(value: unknown, depth: number): boolean {
  if (value === UNKNOWN) return true;
  if (typeof value !== "object" || value === null || depth > 100) return false;
  return Object.values(value).some((one) => hasUnknown(one, depth + 1));
}
