import type { Facts } from "./facts";

/** A limit of API Management that no tier changes. Key: its name. */
export interface ApiManagementLimit {
  readonly name: "backendIdCharacters" | "policyBytes" | "poolWeight";
  readonly most: number;
}

export const apiManagementLimits: Facts<ApiManagementLimit> = {
  source: [
    "https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/backends",
    "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  ],
  asOf: "2026-11-25",
  entries: [
    { name: "backendIdCharacters", most: 80 },
    { name: "policyBytes", most: 256 * 1024 },
    { name: "poolWeight", most: 100 },
  ],
};
