import { segmentsOf } from "../../../resource-manager/arm-address";
import { isPlainObject, type PlainObject } from "../../../terms/plain-object";
import type { Resource } from "../../../terms/resource";
import { fromArmResource, withUnknownRest } from "./arm-resource";
import type { JsonPath, JudgedInput, LocatedResource } from "./judged-input";
import { Tally } from "./tally";
import { without } from "./without";

/** Columns that the lists add to what the resource itself holds. */
const columns = new Set([
  "resourceGroup",
  "subscriptionId",
  "tenantId",
  "createdTime",
  "changedTime",
  "provisioningState",
]);

/** What stands in Azure: what `az resource list`, `az resource show` or Azure Resource Graph printed. */
export function readAzureResources(root: unknown): JudgedInput {
  const { list, at } = listIn(root);
  const notJudged = new Tally();
  let bare = 0;
  const resources = list.flatMap((item, index): LocatedResource[] => {
    if (!isPlainObject(item) || typeof item["type"] !== "string" || typeof item["id"] !== "string") return [];
    const resource = toResource(item, item["type"], item["id"]);
    if (resource === undefined) {
      notJudged.add(item["type"]);
      return [];
    }
    const known = isPlainObject(item["properties"]);
    if (!known) bare += 1;
    return [{ resource: known ? resource : withUnknownRest(resource), at: at(index) }];
  });
  return {
    kind: "Azure resources",
    stacks: [{ resources }],
    notJudged: notJudged.counts(),
    notes:
      bare === 0 ? [] : [`${bare} resources come without their properties: an export of Azure Resource Graph has them`],
  };
}

function listIn(root: unknown): { readonly list: readonly unknown[]; readonly at: (index: number) => JsonPath } {
  if (Array.isArray(root)) return { list: root, at: (index) => [index] };
  for (const key of ["data", "value"]) {
    const list: unknown = isPlainObject(root) ? root[key] : undefined;
    if (Array.isArray(list)) return { list, at: (index) => [key, index] };
  }
  return { list: [root], at: () => [] };
}

/** What Azure answers null for, it does not have. */
function toResource(item: PlainObject, armType: string, id: string): Resource | undefined {
  const name = typeof item["name"] === "string" ? item["name"] : id;
  const given = Object.fromEntries(
    Object.entries(without(item, columns)).filter(([, value]) => value !== null && value !== ""),
  );
  return fromArmResource({ armType: typeIn(id) ?? armType, id: segmentsOf(id), body: given, name });
}

/** Resource Graph writes types of groups and subscriptions under names of its own. */
function typeIn(id: string): string | undefined {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/?$/i.test(id)
    ? "Microsoft.Resources/resourceGroups"
    : undefined;
}
