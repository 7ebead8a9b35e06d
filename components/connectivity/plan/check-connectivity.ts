import type { Finding } from "../../../terms/finding";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { checkName } from "../../planning/names";
import type { PlanContext } from "../../planning/plan-context";
import { checkBrowsers } from "./check-browsers";
import type { ConnectivityNames } from "./connectivity-names";
import { zonesOf, type PrivateService } from "./private-dns";
import type { ConnectivitySettings } from "./settings";

/** What only the whole of the area shows: the hub's region, who may open Bastion's page, services without a zone. */
export function checkConnectivity(
  context: PlanContext,
  settings: ConnectivitySettings,
  names: ConnectivityNames,
  services: readonly PrivateService[],
): readonly Finding[] {
  return [
    ...checkNames(names),
    ...checkHubRegion(context, names),
    ...checkSources(context, settings.network.bastion?.allowedSources),
    ...checkServices(context, services),
    ...checkPlanId(settings.network.ddos),
  ];
}

/** All come from the workload's name; the lock may hold others, which Azure then has already taken. */
function checkNames(names: ConnectivityNames): readonly Finding[] {
  const { ddosProtection } = names;
  const groups = [names.platformResourceGroup, ...Object.values(names.workloadResourceGroups)];
  const networks = [names.hubNetwork, ...Object.values(names.spokeNetworks)];
  return [
    ...groups.flatMap((name) => checkName(ArmType.resourceGroup, name)),
    ...networks.flatMap((name) => checkName(ArmType.virtualNetwork, name)),
    ...(ddosProtection === undefined
      ? []
      : [
          ...checkName(ArmType.resourceGroup, ddosProtection.resourceGroup),
          ...checkName(ArmType.ddosProtectionPlan, ddosProtection.plan),
        ]),
  ];
}

function checkHubRegion({ regions }: PlanContext, { hubRegion, hubNetwork }: ConnectivityNames): readonly Finding[] {
  if (regions.includes(hubRegion)) return [];
  return [
    {
      path: "regions",
      got: regions,
      allowed: `regions with ${hubRegion} among them: the hub ${hubNetwork} stands there, and all spokes hang on it`,
      fix: `put ${hubRegion} back, or start a new stack`,
    },
  ];
}

function checkSources({ workload }: PlanContext, sources: readonly string[] | undefined): readonly Finding[] {
  const path = "network.bastion.allowedSources";
  const open = (sources ?? []).flatMap((source, index) => {
    if (source !== "0.0.0.0/0" || workload.landingZone !== "corp") return [];
    return [
      {
        path: `${path}[${index}]`,
        got: source,
        allowed: "blocks of your own offices and VPN: a corp landing zone does not open Bastion's page to all",
        fix: "name the blocks, or leave the key out and read the plan's warning",
      },
    ];
  });
  return [...checkBrowsers(path, sources), ...open];
}

function checkPlanId(ddos: ConnectivitySettings["network"]["ddos"]): readonly Finding[] {
  if (ddos?.mode !== "existing") return [];
  return checkResourceId("network.ddos.planId", ddos.planId, ArmType.ddosProtectionPlan);
}

function checkServices({ regions }: PlanContext, services: readonly PrivateService[]): readonly Finding[] {
  return services
    .filter((service) => zonesOf(service, regions[0]).length === 0)
    .map(({ armType, groupId }) => ({
      path: "network",
      got: `${armType} ${groupId}`,
      allowed: "a service whose private DNS zones the catalog knows",
      fix: "add the service to the catalog of private DNS zones",
    }));
}
