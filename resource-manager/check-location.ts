import type { ResourceType } from "../catalog/arm-types";
import { regionKey } from "../catalog/regions";
import { own } from "../terms/plain-object";
import type { Refusal } from "./refusal";
import { isRegion, nearestRegion } from "./regions";

/** Types that stand in no region at all. */
const global: ReadonlySet<string> = new Set([
  "Microsoft.Network/dnsZones",
  "Microsoft.Network/privateDnsZones",
  "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
]);

/** Types that take `global` beside some regions. */
const globalToo: ReadonlySet<string> = new Set([
  "Microsoft.Cdn/CdnWebApplicationFirewallPolicies",
  "Microsoft.Cdn/profiles",
  "Microsoft.Cdn/profiles/afdEndpoints",
  "Microsoft.Network/FrontDoorWebApplicationFirewallPolicies",
  "Microsoft.AlertsManagement/actionRules",
  "Microsoft.AlertsManagement/smartDetectorAlertRules",
  "Microsoft.Insights/actionGroups",
  "Microsoft.Insights/activityLogAlerts",
  "Microsoft.Insights/metricAlerts",
  "Microsoft.Insights/privateLinkScopes",
  "Microsoft.Maintenance/configurationAssignments",
  "Microsoft.Maintenance/maintenanceConfigurations",
  // A multi-service account for knowledge stores and the like has no region.
  "Microsoft.CognitiveServices/accounts",
]);

/** Whether the location exists, and is one that the type knows. */
export function* checkLocation(type: ResourceType, inputs: Readonly<Record<string, unknown>>): Iterable<Refusal> {
  const location = type.located ? own(inputs, "location") : undefined;
  if (typeof location !== "string") return;

  const key = regionKey(location);
  if (global.has(type.armType)) {
    if (key !== "global") yield notAvailable(type, location, "global", "write global");
    return;
  }
  if (key === "global" && globalToo.has(type.armType)) return;
  if (isRegion(location)) return;
  const near = nearestRegion(location);
  yield notAvailable(
    type,
    location,
    "the name of an Azure region, such as swedencentral",
    near === undefined ? "choose a region" : `write ${near}`,
  );
}

function notAvailable({ armType }: ResourceType, location: string, allowed: string, fix: string): Refusal {
  return {
    code: "LocationNotAvailableForResourceType",
    status: 400,
    message: `The provided location '${location}' is not available for resource type '${armType}'.`,
    path: "location",
    got: location,
    allowed,
    fix,
    certainty: "known",
  };
}
