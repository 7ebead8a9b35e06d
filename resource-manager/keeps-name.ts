import { parseResourceId } from "../terms/resource-id";

/** Types that a delete only hides: the name stays taken, and a purge or time sets it free. */
const hidden: ReadonlySet<string> = new Set(
  [
    "Microsoft.ApiManagement/service",
    "Microsoft.CognitiveServices/accounts",
    "Microsoft.KeyVault/vaults",
    "Microsoft.MachineLearningServices/workspaces",
    "Microsoft.OperationalInsights/workspaces",
  ].map((armType) => armType.toLowerCase()),
);

/** Whether a resource of this id keeps its name after it was deleted, itself or with its group. */
export function keepsName(id: string): boolean {
  return hidden.has(parseResourceId(id)?.type.toLowerCase() ?? "");
}
