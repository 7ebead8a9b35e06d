import type { ResourceType } from "../../../../resource-manager";
import type { Properties } from "../../calls";

/** What is sent to Azure, as far as a fault depends on it. */
export interface AzureRequest {
  readonly operation: "create" | "update" | "delete" | "read";
  readonly id: string;
  readonly type: ResourceType;
  /** Absent when nothing is written. */
  readonly inputs?: Properties;
}

/** Namespaces whose resources are entries in a list: there at once, or not at all. */
const entries = /^Microsoft\.(Authorization|Consumption|Insights|Management|Resources|Security|Subscription)\//;

/** Whether Azure works on a resource of this type for a while. */
export function isLong({ armType }: ResourceType): boolean {
  return !entries.test(armType);
}
