import type { Finding } from "../../terms/finding";
import { parseResourceId } from "../../terms/resource-id";
import { ArmType } from "./arm-type";

/** Whether a text is the ARM id of a resource of one type, or of a resource group. */
export function checkResourceId(path: string, id: string, armType: ArmType): readonly Finding[] {
  if (parseResourceId(id)?.type.toLowerCase() === armType.toLowerCase()) return [];
  return [
    {
      path,
      got: id,
      allowed: `the ARM id of a ${armType}: ${shapeOf(armType)}`,
      fix: "give the whole id, from /subscriptions/ on",
    },
  ];
}

function shapeOf(armType: ArmType): string {
  const group = "/subscriptions/<id>/resourceGroups/<name>";
  if (armType === ArmType.resourceGroup) return group;
  const [provider = "", ...types] = armType.split("/");
  return [`${group}/providers/${provider}`, ...types.map((type) => `${type}/<name>`)].join("/");
}
