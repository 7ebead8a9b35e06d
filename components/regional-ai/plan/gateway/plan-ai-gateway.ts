import { parseResourceId } from "../../../../terms/resource-id";
import { zonesOfRegion } from "../../../planning/address-zones";
import { ArmType } from "../../../planning/arm-type";
import { checkName } from "../../../planning/names";
import { planned, refused, type Planned } from "../../../planning/planned";
import { resourceIdIn } from "../../../planning/resource-ids";
import { planRoleAssignment } from "../../../planning/role-assignment";
import { workloadTags } from "../../../planning/workload";
import type { AiGatewayArgs } from "../../ai-gateway";
import { planApi } from "./plan-api";
import { planBackends, planPools } from "./backends";
import { checkConsumers } from "./check-consumers";
import { checkDeployments } from "./check-deployments";
import { checkGateway } from "./check-gateway";
import { checkRegions } from "./check-regions";
import { adviseGateway, explainGateway } from "./explain-gateway";
import type { AiGatewayPlan, GatewayRegionPlan } from "./gateway-plan";
import type { GatewaySku } from "./gateway-sku";
import { defaultSku } from "./gateway-tiers";
import { gatewayNameOf, planGatewayAddress, zonesOfUnits } from "./name-gateway";
import { servicePolicy } from "./policy/documents";
import { serviceSettings } from "./service-settings";

/**
 * Everything that a gateway is: names, ids, settings, policies, order and roles.
 * @param path the component's name, with which the findings begin
 */
export function planAiGateway(path: string, given: AiGatewayArgs): Planned<AiGatewayPlan> {
  const { workload, units = 1 } = given;
  const sku: GatewaySku = given.sku ?? defaultSku(workload.environment);
  const findings = [
    ...checkGateway(path, given, sku, units),
    ...checkRegions(path, given),
    ...checkDeployments(path, given),
    ...checkConsumers(path, given),
  ];
  const args = { ...given, regions: inOrder(given.regions) };
  const [primary] = args.regions;
  const home = parseResourceId(primary?.resourceGroupId ?? "");
  if (primary === undefined || home?.subscriptionId === undefined || home.resourceGroupName === undefined)
    return refused(findings);
  const gatewayName = args.gatewayName ?? nameOf(args, home.subscriptionId, primary.location);
  const source = args.gatewayName === undefined ? "workload.name" : "gatewayName";
  const all = [...findings, ...checkName(ArmType.apiManagement, gatewayName, `${path}.${source}`)];
  if (all.length > 0) return refused(all);

  const serviceId = resourceIdIn(primary.resourceGroupId, ArmType.apiManagement, gatewayName);
  const regions = regionsOf(args, gatewayName, sku, units);
  const backends = planBackends(serviceId, args.deployments);
  const pools = planPools(
    serviceId,
    backends,
    regions.map(({ location }) => location),
  );
  const api = planApi(path, args, { serviceId, backends, pools });
  if (!api.ok) return api;
  const decided = {
    resourceGroupName: home.resourceGroupName,
    location: primary.location,
    gatewayName,
    serviceId,
    gatewayUrl: `https://${gatewayName.toLowerCase()}.azure-api.net`,
    sku: { name: sku, capacity: units },
    publisherEmail: args.publisherEmail ?? workload.owner,
    publisherName: args.publisherName ?? workload.owner,
    settings: serviceSettings,
    protect: workload.environment === "prod",
    tags: workloadTags(workload, args.tags),
    regions,
    backends,
    pools,
    api: api.plan,
    servicePolicy: servicePolicy(),
    roles: rolesOf(serviceId, backends),
    ...(args.workspaceId === undefined
      ? {}
      : { logs: { workspaceId: args.workspaceId, settingName: "to-workspace" as const } }),
  };
  return planned({
    ...decided,
    choices: explainGateway(args, decided),
    warnings: adviseGateway(args, decided),
  });
}

/** Azure takes an hour for another order, which changes nothing. */
function inOrder([primary, ...others]: AiGatewayArgs["regions"]): AiGatewayArgs["regions"] {
  if (primary === undefined) return [];
  return [primary, ...others.sort((a, b) => (a.location < b.location ? -1 : 1))];
}

function nameOf({ workload, stack = "" }: AiGatewayArgs, subscriptionId: string, location: string): string {
  return gatewayNameOf(workload, { subscriptionId, stack, location });
}

function regionsOf(args: AiGatewayArgs, gatewayName: string, sku: string, units: number): readonly GatewayRegionPlan[] {
  const { ddosProtectionMode = "VirtualNetworkInherited" } = args;
  return args.regions.map((region) => {
    const { location, resourceGroupId, subnetId, addressZones = zonesOfRegion(location) } = region;
    const zones = zonesOfUnits(sku, units, addressZones);
    return {
      location,
      resourceGroupId,
      subnetId,
      resourceGroupName: parseResourceId(region.resourceGroupId)?.resourceGroupName ?? "",
      ...(zones === undefined ? {} : { zones }),
      address: planGatewayAddress(gatewayName, { location, resourceGroupId, zones: addressZones }, ddosProtectionMode),
    };
  });
}

/** It calls models and reads no key: the wider role could list them. */
function rolesOf(serviceId: string, backends: AiGatewayPlan["backends"]): AiGatewayPlan["roles"] {
  const accounts = [...new Map(backends.map(({ accountId }) => [accountId.toLowerCase(), accountId])).values()];
  return accounts.map((scope) => {
    const account = parseResourceId(scope)?.names[0] ?? "";
    return planRoleAssignment({
      key: `gateway-uses-${account}`,
      role: "Cognitive Services OpenAI User",
      on: account,
      scope,
      principal: { kind: "identity", of: "gateway", resourceId: serviceId } as const,
    });
  });
}
