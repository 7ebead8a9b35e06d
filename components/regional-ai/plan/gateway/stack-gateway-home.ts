import type { Finding } from "../../../../terms/finding";
import type { PlanContext } from "../../../planning/plan-context";
import { LandingZone } from "../../../planning/workload";
import type { GatewaySettings } from "./gateway-settings";
import { defaultSku, gatewayTier } from "./gateway-tiers";
import { gatewayNameOf } from "./name-gateway";

/** Where the lock keeps the service's name, and with it its region. */
export function nameKey(location: string): string {
  return `apiManagement/${location}`;
}

/** Where the lock keeps the zones of a region's public address. */
export function zonesKey(location: string): string {
  return `apiManagementAddressZones/${location}`;
}

/** Where the service stands, and its name. */
export interface Home {
  readonly location: string;
  readonly gatewayName: string;
}

/** The lock keeps region and name: another gateway would have another address. */
export function homeOf({ lock, regions, workload, subscriptionId, stack }: PlanContext): Home {
  const [key, remembered] = Object.entries(lock.names).find(([name]) => name.startsWith(nameKey(""))) ?? [];
  const location = key?.slice(nameKey("").length) ?? regions[0];
  return { location, gatewayName: remembered ?? gatewayNameOf(workload, { subscriptionId, stack, location }) };
}

export function checkHome({ regions }: PlanContext, { location, gatewayName }: Home): readonly Finding[] {
  if (regions.includes(location)) return [];
  return [
    {
      path: "regions",
      got: regions,
      allowed: `regions with ${location} among them: the gateway ${gatewayName} stands there, and Azure moves none`,
      fix: `add ${location} again, or start a new stack`,
    },
  ];
}

/** Where a stack's gateway stands: its networks are made for it. None where the workload faces no internet. */
export function gatewayRegionsOf(context: PlanContext, settings: GatewaySettings): readonly string[] {
  if (context.workload.landingZone !== LandingZone.online) return [];
  return regionsOf(context, settings, homeOf(context)).filter((region) => context.regions.includes(region));
}

/** The service's own region first. A tier for one region stands in no other, and goes to their models from there. */
export function regionsOf(
  { workload, regions }: PlanContext,
  { gateway }: GatewaySettings,
  { location }: Home,
): readonly string[] {
  const sku = gateway?.sku ?? defaultSku(workload.environment);
  const others = gatewayTier(sku)?.furtherRegions === true ? regions.filter((region) => region !== location) : [];
  return [location, ...others];
}
