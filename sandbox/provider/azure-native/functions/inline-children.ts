import { parentIdOf } from "../../../../resource-manager";
import { parseResourceId, sameResourceId } from "../../../../terms/resource-id";
import type { Document } from "../../../store/document";
import type { Properties } from "../../calls";

/** Outputs in which Azure lists the children of a resource as they stand now, by the child's ARM type. */
const listed: Readonly<Record<string, string>> = {
  "microsoft.network/virtualnetworks/subnets": "subnets",
  "microsoft.network/virtualnetworks/virtualnetworkpeerings": "virtualNetworkPeerings",
  "microsoft.network/networksecuritygroups/securityrules": "securityRules",
  "microsoft.network/routetables/routes": "routes",
};

/** The children that stand beneath a resource as it lists them: those in its own inputs, and those made apart. */
export function inlineChildren({ id, outputs }: Document, all: readonly Document[]): Properties {
  const lists: Record<string, unknown[]> = {};
  for (const child of all) {
    const output = listed[parseResourceId(child.id)?.type.toLowerCase() ?? ""];
    if (output === undefined || !sameResourceId(parentIdOf(child.id) ?? "", id)) continue;
    const inline = outputs[output];
    lists[output] ??= Array.isArray(inline) ? (inline as readonly unknown[]).filter((one) => !isNamed(one, child)) : [];
    lists[output] = [...lists[output].filter((one) => !isNamed(one, child)), { ...child.outputs, id: child.id }];
  }
  return lists;
}

function isNamed(inline: unknown, { id }: Document): boolean {
  return typeof inline === "object" && inline !== null && "id" in inline && sameResourceId(String(inline.id), id);
}
