import type { Finding } from "../../../terms/finding";
import { ArmType } from "../../planning/arm-type";
import { checkTiers, tierEntries } from "../../planning/check-tiers";
import type { LockedDeployment } from "../../planning/lock";
import type { PlanContext } from "../../planning/plan-context";
import { joinPlanList, joinPlans, planned, plannedUnless, refused, type Planned } from "../../planning/planned";
import type { Report } from "../../planning/report";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import { underKeys } from "../../planning/under-keys";
import type { ObservabilityArgs } from "../observability";
import type { RegionalAiArgs } from "../regional-ai";
import { findRegion, shippedCatalog, type AiCatalog } from "./ai-catalog";
import { decideProcessing } from "./decide-processing";
import { frozenTiers } from "./frozen-tiers";
import { catalogsOf, deploymentEntries, nameEntries } from "./lock-entries";
import { planObservability } from "./observability";
import { planModels } from "./plan-models";
import { planRegion } from "./plan-region";
import { productionEntry } from "./production-regions";
import type { RegionalAiPlace, RegionalAiSettings } from "./regional-ai-settings";
import { reportRegionalAi } from "./report-regional-ai";
import { observabilitySources, regionSources } from "./sources";
import { argsOf, observabilityOf, workspaceEntry } from "./stack-args";

export interface RegionalAiPlan {
  readonly observability: ObservabilityArgs;
  /** Arguments of one `RegionalAi` a region, in the order of the configuration. */
  readonly regions: readonly { readonly region: string; readonly args: RegionalAiArgs }[];
  /** What the lock remembers: deployments by `region/deployment`. */
  readonly deployments: Readonly<Record<string, LockedDeployment>>;
  /** Globally unique names by `role/region`. */
  readonly names: Readonly<Record<string, string>>;
  /** What Azure never changes: retention of vaults, redundancy of storage; and the regions of production. */
  readonly tiers: Readonly<Record<string, string>>;
  /** Dates of the tables that the choices were made from. */
  readonly catalogs: Readonly<Record<string, string>>;
  readonly report: Partial<Report>;
}

/** Plans the AI of every region of a stack, with all that is wrong at once. */
export function planRegionalAi(
  context: PlanContext,
  settings: RegionalAiSettings,
  place: RegionalAiPlace,
  catalog: AiCatalog = shippedCatalog,
): Planned<RegionalAiPlan> {
  const decided = decideProcessing(
    "processing",
    settings.processing,
    context.workload.environment,
    findRegion(catalog, context.regions[0]),
  );
  const placement = decided.ok ? planModels(context, settings, decided.plan, catalog) : decided;
  const observability = observabilityOf(context, place);
  const wishes = placement.ok ? placement.plan.placement.deployments : [];
  const regions = context.regions.map((region) => ({
    region,
    args: argsOf(context, settings, place, region, decided.ok ? decided.plan : undefined, wishes),
  }));
  const regionPlans = regions.map(({ region, args }) =>
    underKeys(planRegion(region, args, catalog), region, regionSources),
  );
  const tiers = frozenTiers(
    context.workload.environment,
    regionPlans.flatMap((answer) => (answer.ok ? [answer.plan] : [])),
  );
  const parts = joinPlans({
    decided,
    placement,
    observability: underKeys(planObservability("logs", observability), "logs", observabilitySources),
    regions: joinPlanList(regionPlans),
    tiers: plannedUnless(checkTiers(context.lock, tiers), () => tierEntries(tiers)),
  });
  if (!parts.ok) return refused(distinct(parts.findings));

  const plans = parts.plan.regions;
  const { placement: placedModels, approved } = parts.plan.placement;
  const deployments = deploymentEntries(placedModels.deployments);
  return planned({
    observability,
    // With every name said, so that the arguments are the same before there is a lock and after.
    regions: regions.map(({ region, args }, index) => ({
      region,
      args: { ...args, names: { ...args.names, ...plans[index]?.names } },
    })),
    deployments,
    names: { ...nameEntries(plans), ...workspaceEntry(observability) },
    tiers: { ...parts.plan.tiers, ...productionEntry(context) },
    catalogs: catalogsOf(context, deployments, catalog),
    report: reportRegionalAi(context, { ...parts.plan, placement: placedModels, approved, regions: plans }),
  });
}

/** Everything that can be found wrong before a network is planned, for a stack whose network has mistakes of its own. */
export function checkRegionalAi(
  context: PlanContext,
  settings: RegionalAiSettings,
  catalog: AiCatalog = shippedCatalog,
): readonly Finding[] {
  const group = resourceGroupId(context.subscriptionId, "to-be-planned");
  const subnet = resourceIdIn(group, ArmType.virtualNetwork, "to-be-planned", "subnets", "to-be-planned");
  const answer = planRegionalAi(
    context,
    settings,
    {
      platformResourceGroupId: group,
      privateDnsZoneIds: {},
      regions: Object.fromEntries(
        context.regions.map((region) => [region, { resourceGroupId: group, privateEndpointSubnetId: subnet }]),
      ),
    },
    catalog,
  );
  return answer.ok ? [] : answer.findings;
}

/** Several regions may find the same mistake. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding, index) => findings.findIndex((other) => JSON.stringify(other) === JSON.stringify(finding)) === index,
  );
}
