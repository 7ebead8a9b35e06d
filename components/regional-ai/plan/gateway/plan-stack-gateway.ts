import type { Finding } from "../../../../terms/finding";
import { rememberedZones, zonesEntry } from "../../../planning/address-zones";
import { ArmType } from "../../../planning/arm-type";
import type { PlanContext } from "../../../planning/plan-context";
import { planned, refused, type Planned } from "../../../planning/planned";
import type { Report } from "../../../planning/report";
import { resourceGroupId, resourceIdIn } from "../../../planning/resource-ids";
import { underKeys } from "../../../planning/under-keys";
import { LandingZone } from "../../../planning/workload";
import type { AiGatewayArgs } from "../../ai-gateway";
import { isDeploymentType } from "./deployment-types";
import type { GatewayPlace, GatewaySettings, GatewayTargets } from "./gateway-settings";
import { planAiGateway } from "./plan-ai-gateway";
import { reportGateway } from "./report-gateway";
import { gatewaySources } from "./sources";
import { checkHome, type Home, homeOf, nameKey, regionsOf, zonesKey } from "./stack-gateway-home";

/** The gateway of a stack. */
export interface StackGatewayPlan {
  readonly args: AiGatewayArgs;
  /** The service's name, which the lock keeps with its region: `apiManagement/swedencentral`. */
  readonly names: Readonly<Record<string, string>>;
  /** What Azure never changes beside name and region, which `names` has: `apiManagementAddressZones/swedencentral`. */
  readonly tiers: Readonly<Record<string, string>>;
  readonly report: Partial<Report>;
}

/** Plans the gateway of a stack, with all that is wrong at once; none where the workload faces no internet. */
export function planStackGateway(
  context: PlanContext,
  settings: GatewaySettings,
  place: GatewayPlace,
  targets: GatewayTargets,
): Planned<StackGatewayPlan | undefined> {
  if (context.workload.landingZone !== LandingZone.online) {
    const needless = refuseInside(settings);
    return needless.length > 0 ? refused(needless) : planned(undefined);
  }
  const home = homeOf(context);
  const misplaced = checkHome(context, home);
  // A region that is gone has no place; the first one shows what else is wrong.
  const placed = misplaced.length > 0 ? { ...home, location: context.regions[0] } : home;
  const args = argsOf(context, settings, place, targets, placed);
  const answer = underKeys(planAiGateway("gateway", args), "gateway", gatewaySources);
  if (!answer.ok) return refused([...misplaced, ...answer.findings]);
  if (misplaced.length > 0) return refused(misplaced);
  return planned({
    args,
    names: { [nameKey(home.location)]: answer.plan.gatewayName },
    tiers: Object.fromEntries(
      args.regions.map(({ location, addressZones = [] }) => [zonesKey(location), zonesEntry(addressZones)]),
    ),
    report: reportGateway(context, answer.plan, place.addressesProtectedBy),
  });
}

/** Everything that can be found wrong before networks and accounts are planned, for a stack whose other areas have mistakes of their own. */
export function checkStackGateway(
  context: PlanContext,
  settings: GatewaySettings & { readonly models: Readonly<Record<string, unknown>> },
): readonly Finding[] {
  const group = resourceGroupId(context.subscriptionId, "to-be-planned");
  const place: GatewayPlace = {
    regions: Object.fromEntries(
      context.regions.map((region) => [
        region,
        {
          resourceGroupId: group,
          apiManagementSubnetId: resourceIdIn(group, ArmType.virtualNetwork, region, "subnets", "to-be-planned"),
        },
      ]),
    ),
  };
  const deployment = { deploymentType: "GlobalStandard", capacity: 1 };
  const [primary] = context.regions;
  const answer = planStackGateway(context, settings, place, {
    regions: [{ region: primary, args: { resourceGroupId: group, names: { foundryAccount: "to-be-planned" } } }],
    deployments: Object.fromEntries(Object.keys(settings.models).map((name) => [`${primary}/${name}`, deployment])),
  });
  // A stack without a model is refused by others.
  return answer.ok ? [] : answer.findings.filter(({ path }) => path !== "models");
}

/** An internal gateway is another design, with names and addresses of its own. */
function refuseInside({ gateway, consumers }: GatewaySettings): readonly Finding[] {
  const written = [
    ...(gateway === undefined ? [] : [{ path: "gateway", got: gateway }]),
    ...(consumers === undefined || Object.keys(consumers).length === 0
      ? []
      : [{ path: "consumers", got: Object.keys(consumers) }]),
  ];
  return written.map((one) => ({
    ...one,
    allowed: "nothing: the gateway is the public endpoint of an internet-facing workload, and this one is internal",
    fix: `remove ${one.path}, or set workload.landingZone to online`,
  }));
}

function argsOf(
  context: PlanContext,
  { gateway = {}, consumers = {} }: GatewaySettings,
  place: GatewayPlace,
  targets: GatewayTargets,
  home: Home,
): AiGatewayArgs {
  const { workload } = context;
  const workspaceId = targets.regions[0]?.args.workspaceId;
  return {
    tenantId: context.tenantId,
    workload,
    regions: regionsOf(context, { gateway }, home).map((region) => ({
      location: region,
      resourceGroupId: place.regions[region]?.resourceGroupId ?? "",
      subnetId: place.regions[region]?.apiManagementSubnetId ?? "",
      addressZones: rememberedZones(context.lock, zonesKey(region), region),
    })),
    deployments: deploymentsOf(targets),
    consumers: Object.fromEntries(
      Object.entries(consumers).map(([name, { models, ...consumer }]) => [
        name,
        { ...consumer, ...(models === undefined ? {} : { models: [...models] }) },
      ]),
    ),
    ...(gateway.sku === undefined ? {} : { sku: gateway.sku }),
    ...(gateway.units === undefined ? {} : { units: gateway.units }),
    ...(gateway.publisherEmail === undefined ? {} : { publisherEmail: gateway.publisherEmail }),
    ...(gateway.publisherName === undefined ? {} : { publisherName: gateway.publisherName }),
    ...(gateway.audience === undefined ? {} : { audience: gateway.audience }),
    ...(place.ddosProtectionMode === undefined ? {} : { ddosProtectionMode: place.ddosProtectionMode }),
    ...(workspaceId === undefined ? {} : { workspaceId }),
    gatewayName: home.gatewayName,
    stack: context.stack,
    tags: { ...context.tags },
  };
}

/** The deployments of every region, with the account that each stands in. */
function deploymentsOf({ regions, deployments }: GatewayTargets): AiGatewayArgs["deployments"] {
  return Object.entries(deployments).flatMap(([key, { deploymentType, capacity }]) => {
    const [location = "", name = ""] = key.split(/\/(.*)/s);
    const region = regions.find((one) => one.region === location);
    const account = region?.args.names?.foundryAccount;
    if (region === undefined || account === undefined || !isDeploymentType(deploymentType)) return [];
    const accountId = resourceIdIn(region.args.resourceGroupId, ArmType.foundryAccount, account);
    return [{ name, accountId, location, deploymentType, capacity }];
  });
}
