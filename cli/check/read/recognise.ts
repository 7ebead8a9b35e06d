import { isPlainObject, type PlainObject } from "../../../terms/plain-object";
import type { InputKind } from "./judged-input";

/** Which of the known forms a file has; `undefined` for none of them. */
export function recognise(root: unknown): InputKind | undefined {
  if (Array.isArray(root)) return ofList(root);
  if (!isPlainObject(root)) return undefined;
  if (Array.isArray(root["steps"])) return "pulumi preview";
  if (isPlainObject(root["deployment"])) return "pulumi stack export";
  if (isTemplate(root)) return "ARM template";
  if (isTerraform(root)) return "terraform plan";
  if (Array.isArray(root["data"])) return ofList(root["data"]) === "Azure resources" ? "Azure resources" : undefined;
  if (Array.isArray(root["value"])) return ofList(root["value"]) === "Azure resources" ? "Azure resources" : undefined;
  if (isAzureResource(root)) return "Azure resources";
  // A preview of nothing has no steps at all.
  if (isPlainObject(root["changeSummary"])) return "pulumi preview";
  return Array.isArray(root["resources"]) ? "resource list" : undefined;
}

function ofList(list: readonly unknown[]): InputKind | undefined {
  if (list.length === 0) return "resource list";
  return list.some(isAzureResource) ? "Azure resources" : list.some(isListed) ? "resource list" : undefined;
}

/** By its own words, not by its schema's address alone: Bicep's output and hand-written ones spell that in many ways. */
function isTemplate(root: PlainObject): boolean {
  const schema = root["$schema"];
  if (typeof schema === "string" && /deploymenttemplate\.json/i.test(schema)) return true;
  return root["contentVersion"] !== undefined && typeof root["resources"] === "object";
}

function isTerraform(root: PlainObject): boolean {
  return (
    root["format_version"] !== undefined ||
    isPlainObject(root["planned_values"]) ||
    root["terraform_version"] !== undefined
  );
}

/** Azure names a type by its provider, `Microsoft.Search/searchServices`, and gives each resource an id. */
function isAzureResource(item: unknown): boolean {
  return (
    isPlainObject(item) &&
    typeof item["type"] === "string" &&
    /^[\w.]+\/[\w./]+$/.test(item["type"]) &&
    item["props"] === undefined &&
    typeof item["id"] === "string"
  );
}

function isListed(item: unknown): boolean {
  return isPlainObject(item) && (item["props"] !== undefined || Array.isArray(item["resources"]));
}
