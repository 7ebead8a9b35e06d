import type { Finding } from "../../../terms/finding";
import { ArmType } from "../../planning/arm-type";
import { azureName, checkName } from "../../planning/names";
import { stableSuffix } from "../../planning/stable-names";
import type { RegionalAiArgs, RegionalAiNames } from "../regional-ai";

/** Roles of names that are unique over Azure, or that others know a region by: the lock keeps them. */
export const rememberedRoles = ["foundryAccount", "foundryProject", "search", "storage", "keyVault"] as const;

/** The account's name is also its sub-domain and part of other names, so it stays short. */
const longestAccountName = 24;

export type ResourceNames = Required<RegionalAiNames>;

/** The names of one region's resources: those already decided, else after the Cloud Adoption Framework. */
export function nameResources(subscriptionId: string, args: RegionalAiArgs): ResourceNames {
  const { workload, location, stack = "", names = {} } = args;
  const parts = { workload: workload.name, environment: workload.environment };
  const unique = stableSuffix([subscriptionId, stack, location]);
  return {
    foundryAccount: names.foundryAccount ?? shortAccountName(parts, unique),
    foundryProject: names.foundryProject ?? azureName(ArmType.foundryProject, parts),
    search: names.search ?? azureName(ArmType.search, { ...parts, unique }),
    storage: names.storage ?? azureName(ArmType.storage, { ...parts, unique }),
    keyVault: names.keyVault ?? azureName(ArmType.keyVault, { ...parts, unique }),
  };
}

/** @param path configuration key that the names come from */
export function checkNames(path: string, names: ResourceNames): readonly Finding[] {
  return rememberedRoles.flatMap((role) => checkName(ArmType[role], names[role], path));
}

function shortAccountName(parts: { readonly workload: string; readonly environment: string }, unique: string): string {
  const name = azureName(ArmType.foundryAccount, { ...parts, unique });
  if (name.length <= longestAccountName) return name;
  return `${name.slice(0, longestAccountName - unique.length - 1).replace(/-+$/, "")}-${unique}`;
}
