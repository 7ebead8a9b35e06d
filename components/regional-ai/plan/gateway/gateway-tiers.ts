import { apiManagementTiers, type ApiManagementTier } from "../../../../catalog/api-management-tiers";
import { GatewaySku } from "./gateway-sku";

/** What the catalog says of a tier that the gateway can have; undefined for every other text. */
export function gatewayTier(sku: string): ApiManagementTier | undefined {
  const ours: readonly string[] = Object.values(GatewaySku);
  return apiManagementTiers.entries.find(({ name }) => name === sku && ours.includes(name));
}

/** The tier that a gateway gets where nothing is said: production needs a second region and an SLA. */
export function defaultSku(environment: string): GatewaySku {
  return environment === "prod" ? GatewaySku.premium : GatewaySku.developer;
}

/** The most units that one region takes, whatever the tier. */
export const mostGatewayUnits = Math.max(...Object.values(GatewaySku).map((sku) => gatewayTier(sku)?.units ?? 1));
