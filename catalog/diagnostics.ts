import type { Facts } from "./facts";
import { entries } from "./generated/diagnostics";

/** The logs that a resource of one ARM type can send. Key: the type. */
export interface DiagnosticLogs {
  readonly armType: string;
  /** The setting stands on this child of the resource: `default` of a storage account's blob service. */
  readonly idSuffix?: string;
  readonly categories: readonly string[];
  /** Groups of categories: one setting that survives new categories. */
  readonly groups: readonly string[];
  /** Whether a page or a live answer confirmed the categories. */
  readonly verified: boolean;
}

export const diagnostics: Facts<DiagnosticLogs> = {
  source: "https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index",
  asOf: "2026-11-24",
  entries,
};
