import { checkSettings } from "./configuration/check-settings";
import type { Settings } from "./configuration/settings";
import { checkHome, homeEntries } from "./stack-home";
import { type ConnectivityPlan, planConnectivity } from "../components/connectivity/plan/plan-connectivity";
import { type GovernancePlan, planGovernance } from "../components/governance/plan/plan-governance";
import { emptyLock, type Lock } from "../components/planning/lock";
import type { PlanContext } from "../components/planning/plan-context";
import { type Planned, planned, refused } from "../components/planning/planned";
import { joinReports, type Report } from "../components/planning/report";
import { workloadTags } from "../components/planning/workload";
import type { Tenant } from "../components/preflight/tenant";
import { regionalAiServices } from "../components/regional-ai/plan/plan-endpoints";
import { checkRegionalAi, planRegionalAi, type RegionalAiPlan } from "../components/regional-ai/plan/plan-regional-ai";

/** Everything that a stack with platform and workload in one declares, and what a reviewer reads of it. */
export interface StandalonePlan {
  readonly context: PlanContext;
  readonly governance: GovernancePlan;
  readonly connectivity: ConnectivityPlan;
  readonly regionalAi: RegionalAiPlan;
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
  const { tenantId, subscriptionId, platformSubscriptionId, workload, regions } = settings;
  const tags = workloadTags(workload, settings.tags);
  return { stack, tenantId, subscriptionId, platformSubscriptionId, workload, tags, regions, lock, today };
}

/**
 * The whole stack, with every mistake of every area at once.
 * @param tenant what stands there; `unreadTenant` where nobody was asked
 */
export function planStandalone(settings: Settings, facts: StackFacts, tenant: Tenant): Planned<StandalonePlan> {
  const context = contextOf(settings, facts);
  const governance = planGovernance(context, settings, tenant);
  const connectivity = planConnectivity(context, settings, regionalAiServices);
  const regionalAi = connectivity.ok ? planRegionalAi(context, settings, placeOf(connectivity.plan)) : undefined;

  const findings = [
    ...checkSettings(settings),
    ...checkHome(settings, facts.lock),
    ...(governance.ok ? [] : governance.findings),
    ...(connectivity.ok ? [] : connectivity.findings),
    ...(regionalAi === undefined ? checkRegionalAi(context, settings) : regionalAi.ok ? [] : regionalAi.findings),
  ];
  if (findings.length > 0 || !governance.ok || !connectivity.ok || !regionalAi?.ok) return refused(findings);

  const areas = { governance: governance.plan, connectivity: connectivity.plan, regionalAi: regionalAi.plan };
  return planned({
    context,
    ...areas,
    lock: lockOf(settings, areas),
    report: joinReports([areas.governance.report, areas.connectivity.report, areas.regionalAi.report]),
  });
}

function placeOf({ platformResourceGroupId, privateDnsZoneIds, spokes }: ConnectivityPlan) {
  return {
    platformResourceGroupId,
    privateDnsZoneIds,
    regions: Object.fromEntries(spokes.map((spoke) => [spoke.region, spoke])),
  };
}

function lockOf(
  settings: Settings,
  { governance, connectivity, regionalAi }: Pick<StandalonePlan, "governance" | "connectivity" | "regionalAi">,
): Lock {
  return {
    ...emptyLock,
    catalogs: regionalAi.catalogs,
    names: { ...governance.names, ...connectivity.names, ...regionalAi.names },
    addresses: connectivity.addresses,
    deployments: regionalAi.deployments,
    frozen: { ...homeEntries(settings), ...connectivity.tiers, ...regionalAi.tiers },
  };
}
