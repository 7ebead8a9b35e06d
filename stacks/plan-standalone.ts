import { checkSettings } from "./configuration/check-settings";
import type { Settings } from "./configuration/settings";
import { exemptionTags } from "./exemption-tags";
import { checkChoices, choiceEntries } from "./frozen-choices";
import { checkHome, homeEntries } from "./stack-home";
import { jumpboxSize, planJumpbox } from "../components/connectivity/plan/jumpbox";
import { type ConnectivityPlan, planConnectivity } from "../components/connectivity/plan/plan-connectivity";
import type { GovernancePlace } from "../components/governance/plan/governance-settings";
import { type GovernancePlan, planGovernance } from "../components/governance/plan/plan-governance";
import { checkLock } from "../components/planning/check-lock";
import { emptyLock, type Lock } from "../components/planning/lock";
import type { PlanContext } from "../components/planning/plan-context";
import { type Planned, planned, refused } from "../components/planning/planned";
import { joinReports, type Report } from "../components/planning/report";
import { workloadTags } from "../components/planning/workload";
import type { Tenant } from "../components/preflight/tenant";
import type { GatewayPlace } from "../components/regional-ai/plan/gateway/gateway-settings";
import {
  checkStackGateway,
  planStackGateway,
  type StackGatewayPlan,
} from "../components/regional-ai/plan/gateway/plan-stack-gateway";
import { gatewayRegionsOf } from "../components/regional-ai/plan/gateway/stack-gateway-home";
import { regionalAiServices } from "../components/regional-ai/plan/plan-endpoints";
import { checkRegionalAi, planRegionalAi, type RegionalAiPlan } from "../components/regional-ai/plan/plan-regional-ai";

/** Everything that a stack with platform and workload in one declares, and what a reviewer reads of it. */
export interface StandalonePlan {
  readonly context: PlanContext;
  readonly governance: GovernancePlan;
  readonly connectivity: ConnectivityPlan;
  readonly regionalAi: RegionalAiPlan;
  /** Absent where the workload faces no internet. */
  readonly gateway?: StackGatewayPlan;
  /** What the lock should say after this. */
  readonly lock: Lock;
  readonly report: Report;
}

/** What a stack plans from that its configuration does not say. */
export interface StackFacts {
  readonly stack: string;
  readonly lock: Lock;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What every area plans from. */
export function contextOf(settings: Settings, { stack, lock, today }: StackFacts): PlanContext {
  const { tenantId, subscriptionId, platformSubscriptionId, workload } = settings;
  const [primary, ...others] = settings.regions;
  // One that is written twice is a mistake of its own, and would be many of the areas'.
  const regions = [primary, ...new Set(others.filter((region) => region !== primary))] as const;
  const tags = workloadTags(workload, { ...settings.tags, ...exemptionTags(settings) });
  return { stack, tenantId, subscriptionId, platformSubscriptionId, workload, tags, regions, lock, today };
}

/**
 * The whole stack, with every mistake of every area at once.
 * @param tenant what stands there; `unreadTenant` where nobody was asked
 */
export function planStandalone(settings: Settings, facts: StackFacts, tenant: Tenant): Planned<StandalonePlan> {
  const written = contextOf(settings, facts);
  const remembered = checkLock({ ...written, deployments: Object.keys(settings.models) });
  const context = { ...written, lock: remembered.lock };
  const needs = { gatewayRegions: gatewayRegionsOf(context, settings) };
  const connectivity = planConnectivity(context, settings, regionalAiServices, needs);
  const regionalAi = connectivity.ok ? planRegionalAi(context, settings, placeOf(connectivity.plan)) : undefined;
  const gateway =
    connectivity.ok && regionalAi?.ok === true
      ? planStackGateway(context, settings, gatewayPlace(connectivity.plan), regionalAi.plan)
      : undefined;
  const governance = planGovernance(
    context,
    settings,
    tenant,
    governancePlace(
      settings,
      connectivity.ok ? connectivity.plan : undefined,
      regionalAi?.ok === true ? regionalAi.plan : undefined,
    ),
  );

  const findings = [
    ...remembered.findings,
    ...checkSettings(settings),
    ...checkHome(settings, remembered.lock),
    ...checkChoices(context, settings, remembered.lock),
    ...(governance.ok ? [] : governance.findings),
    ...(connectivity.ok ? [] : connectivity.findings),
    ...(regionalAi === undefined ? checkRegionalAi(context, settings) : regionalAi.ok ? [] : regionalAi.findings),
    ...(gateway === undefined ? checkStackGateway(context, settings) : gateway.ok ? [] : gateway.findings),
  ];
  if (findings.length > 0 || !governance.ok || !connectivity.ok || !regionalAi?.ok || gateway?.ok !== true)
    return refused(findings);

  const areas = {
    governance: governance.plan,
    connectivity: connectivity.plan,
    regionalAi: regionalAi.plan,
    ...(gateway.plan === undefined ? {} : { gateway: gateway.plan }),
  };
  return planned({
    context,
    ...areas,
    lock: lockOf(context, settings, areas),
    report: joinReports([
      areas.governance.report,
      areas.connectivity.report,
      areas.regionalAi.report,
      ...(gateway.plan === undefined ? [] : [gateway.plan.report]),
    ]),
  });
}

function placeOf({ platformResourceGroupId, privateDnsZoneIds, spokes }: ConnectivityPlan) {
  return {
    platformResourceGroupId,
    privateDnsZoneIds,
    regions: Object.fromEntries(spokes.map((spoke) => [spoke.region, spoke])),
  };
}

function gatewayPlace({ spokes, ddosProtectionMode, addressesProtectedBy }: ConnectivityPlan): GatewayPlace {
  return {
    regions: Object.fromEntries(spokes.map((spoke) => [spoke.region, spoke])),
    ...(ddosProtectionMode === undefined ? {} : { ddosProtectionMode }),
    ...(addressesProtectedBy === undefined ? {} : { addressesProtectedBy }),
  };
}

/** What policies name that other areas make. What could not be planned is absent, and its policies with it. */
function governancePlace(
  { network }: Settings,
  connectivity?: ConnectivityPlan,
  regionalAi?: RegionalAiPlan,
): GovernancePlace {
  const workspaceId = regionalAi?.regions[0]?.args.workspaceId;
  const size = jumpboxSize(network.jumpbox ?? {});
  const jumpbox = connectivity === undefined ? undefined : planJumpbox("jumpbox", connectivity.jumpbox);
  return {
    ...(workspaceId === undefined ? {} : { workspaceId }),
    ...(connectivity?.ddosProtectionPlanId === undefined
      ? {}
      : { ddosProtectionPlanId: connectivity.ddosProtectionPlanId }),
    ...(connectivity === undefined ? {} : { privateDnsZoneIds: connectivity.privateDnsZoneIds }),
    ...(size === undefined ? {} : { vmSizes: [size] }),
    ...(jumpbox?.ok === true && !jumpbox.plan.encryptionAtHost
      ? { vmsWithoutHostEncryption: [jumpbox.plan.name] }
      : {}),
  };
}

function lockOf(
  context: PlanContext,
  settings: Settings,
  { governance, connectivity, regionalAi, gateway }: Omit<StandalonePlan, "context" | "lock" | "report">,
): Lock {
  return {
    ...emptyLock,
    catalogs: regionalAi.catalogs,
    names: { ...governance.names, ...connectivity.names, ...regionalAi.names, ...gateway?.names },
    addresses: connectivity.addresses,
    deployments: regionalAi.deployments,
    frozen: {
      ...homeEntries(settings),
      ...choiceEntries(context, settings),
      ...connectivity.tiers,
      ...regionalAi.tiers,
      ...gateway?.tiers,
    },
  };
}
