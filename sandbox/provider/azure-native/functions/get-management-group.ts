import type { ResourceType } from "../../../../resource-manager";
import type { Properties } from "../../calls";
import type { AzureContext } from "../context";
import { getEntity } from "../get-entity";

import { getResource } from "./get-resource";

interface Child {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly displayName: unknown;
  readonly children?: readonly Child[];
}

/** A management group, with the groups and subscriptions beneath it where they are asked for. */
export function getManagementGroup(
  azure: AzureContext,
  token: string,
  type: ResourceType,
  args: Properties,
): Properties {
  const group = getResource(azure, token, type, args);
  if (args["expand"] !== "children") return group;
  const entities = getEntity(azure, {})["value"] as readonly (Child & { readonly parent?: { readonly id: string } })[];
  const beneath = (id: string): Child[] =>
    entities
      .filter(({ parent }) => parent?.id.toLowerCase() === id.toLowerCase())
      .map((entity) => ({
        id: entity.id,
        name: entity.name,
        type: entity.type,
        displayName: entity.displayName,
        ...(args["recurse"] === true ? { children: beneath(entity.id) } : {}),
      }));
  return { ...group, children: beneath(String(group["id"])) };
}
