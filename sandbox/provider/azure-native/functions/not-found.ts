import { parseResourceId } from "../../../../terms/resource-id";
import type { SandboxStore } from "../../../store/sandbox-store";
import { Refused } from "../../calls";

/** Azure's answer to a read of what is not there: its group is looked for first. */
export function notFound(store: SandboxStore, id: string): Refused {
  const group = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)/i.exec(id);
  if (group !== null && store.find(group[0]) === undefined)
    return failure(id, "ResourceGroupNotFound", `Resource group '${group[1] ?? ""}' could not be found.`);
  const { type = "", names = [] } = parseResourceId(id) ?? {};
  const where = group === null ? "" : ` under resource group '${group[1] ?? ""}'`;
  return failure(id, "ResourceNotFound", `The Resource '${type}/${names.join("/")}'${where} was not found.`);
}

function failure(id: string, code: string, message: string): Refused {
  return new Refused(`request failed ${id}: Status=404 Code="${code}" Message="${message}"`);
}
