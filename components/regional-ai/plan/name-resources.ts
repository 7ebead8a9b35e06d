import type { Finding } from "../../../terms/finding";
import { azureName, checkName } from "../../planning/names";
import { stableSuffix } from "../../planning/stable-names";
import type { RegionalAiArgs, RegionalAiNames } from "./regional-ai-args";

/** ARM types of what one region has. */
export const armTypes = {
  foundryAccount: "Microsoft.CognitiveServices/accounts",
  foundryProject: "Microsoft.CognitiveServices/accounts/projects",
  search: "Microsoft.Search/searchServices",
  storage: "Microsoft.Storage/storageAccounts",
  keyVault: "Microsoft.KeyVault/vaults",
} as const;

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
    foundryProject: names.foundryProject ?? azureName(armTypes.foundryProject, parts),
    search: names.search ?? azureName(armTypes.search, { ...parts, unique }),
    storage: names.storage ?? azureName(armTypes.storage, { ...parts, unique }),
    keyVault: names.keyVault ?? azureName(armTypes.keyVault, { ...parts, unique }),
  };
}

/** @param path configuration key that the names come from */
export function checkNames(path: string, names: ResourceNames): readonly Finding[] {
  return (Object.keys(armTypes) as (keyof ResourceNames)[]).flatMap((role) =>
    checkName(armTypes[role], names[role], path),
  );
}

function shortAccountName(parts: { readonly workload: string; readonly environment: string }, unique: string): string {
  const name = azureName(armTypes.foundryAccount, { ...parts, unique });
  if (name.length <= longestAccountName) return name;
  return `${name.slice(0, longestAccountName - unique.length - 1).replace(/-+$/, "")}-${unique}`;
}
