import type { Finding } from "../../../terms/finding";
import type { LockedDeployment } from "../../planning/lock";
import type { PlanContext } from "../../planning/plan-context";
import { joinPlanList, joinPlans, planned, refused, type Planned } from "../../planning/planned";
import type { Report } from "../../planning/report";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import { findRegion, shippedCatalog, type AiCatalog } from "./ai-catalog";
import { paymentOf } from "./capacity";
import { checkProduction } from "./check-production";
import { decideProcessing, type ProcessingDecision } from "./decide-processing";
import { deploymentKey, type PlacedDeployment } from "./model-wish";
import { planObservability, type ObservabilityArgs } from "./observability";
import { planPlacement, type Placement } from "./placement";
import type { PlacementRequest } from "./placement-request";
import { planRegion } from "./plan-region";
import type { AiModelArgs, RegionalAiArgs, RegionalAiNames } from "./regional-ai-args";
import { reportRegionalAi } from "./report-regional-ai";
import type { RegionalAiPlace, RegionalAiSettings } from "./regional-ai-settings";

export interface RegionalAiPlan {
  readonly observability: ObservabilityArgs;
  /** Arguments of one `RegionalAi` a region, in the order of the configuration. */
  readonly regions: readonly { readonly region: string; readonly args: RegionalAiArgs }[];
  /** What the lock remembers: deployments by `region/deployment`. */
  readonly deployments: Readonly<Record<string, LockedDeployment>>;
  /** Globally unique names by `role/region`. */
  readonly names: Readonly<Record<string, string>>;
  /** Dates of the tables that the choices were made from. */
  readonly catalogs: Readonly<Record<string, string>>;
  readonly report: Partial<Report>;
}

/** Roles of names that are unique over Azure, or that others know a region by: the lock keeps them. */
const rememberedRoles = ["foundryAccount", "search", "storage", "keyVault"] as const;

/** Plans the AI of every region of a stack, with all that is wrong at once. */
export function planRegionalAi(
  context: PlanContext,
  settings: RegionalAiSettings,
  place: RegionalAiPlace,
  catalog: AiCatalog = shippedCatalog,
): Planned<RegionalAiPlan> {
  const decided = decideProcessing("", settings.processing, context.workload.environment, findRegion(catalog, context.regions[0]));
  const placement = decided.ok ? planModels(context, settings, decided.plan, catalog) : decided;
  const observability = observabilityOf(context, place);
  const wishes = placement.ok ? placement.plan.deployments : [];
  const regions = context.regions.map((region) => ({
    region,
    args: argsOf(context, settings, place, region, decided.ok ? decided.plan : undefined, wishes),
  }));
  const parts = joinPlans({
    decided,
    placement,
    observability: planObservability("", observability),
    regions: joinPlanList(regions.map(({ args }) => planRegion("", args, catalog))),
  });
  if (!parts.ok) return refused(distinct(parts.findings));

  const plans = parts.plan.regions;
  return planned({
    observability,
    regions,
    deployments: Object.fromEntries(placementEntries(parts.plan.placement.deployments)),
    names: Object.fromEntries(
      plans.flatMap(({ location, names }) => rememberedRoles.map((role) => [`${role}/${location}`, names[role]] as const)),
    ),
    catalogs: { models: catalog.models.asOf, regions: catalog.regions.asOf },
    report: reportRegionalAi(context, { ...parts.plan, regions: plans }),
  });
}

/** Everything that can be found wrong before a network is planned, for a stack whose network has mistakes of its own. */
export function checkRegionalAi(
  context: PlanContext,
  settings: RegionalAiSettings,
  catalog: AiCatalog = shippedCatalog,
): readonly Finding[] {
  const group = resourceGroupId(context.subscriptionId, "to-be-planned");
  const subnet = resourceIdIn(group, "Microsoft.Network/virtualNetworks", "to-be-planned", "subnets", "to-be-planned");
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

function planModels(
  context: PlanContext,
  settings: RegionalAiSettings,
  { processing }: ProcessingDecision,
  catalog: AiCatalog,
): Planned<Placement> {
  const request: PlacementRequest = {
    regions: context.regions,
    environment: context.workload.environment,
    processing,
    models: settings.models,
    remembered: context.lock.deployments,
    today: context.today,
  };
  const placement = planPlacement("models", request, catalog);
  const production = checkProduction(request, catalog);
  if (production.length === 0) return placement;
  return refused([...production, ...(placement.ok ? [] : placement.findings)]);
}

function observabilityOf(context: PlanContext, place: RegionalAiPlace): ObservabilityArgs {
  return {
    resourceGroupId: place.platformResourceGroupId,
    location: context.regions[0],
    workload: context.workload,
    tags: { ...context.tags },
  };
}

function argsOf(
  context: PlanContext,
  settings: RegionalAiSettings,
  place: RegionalAiPlace,
  region: string,
  decided: ProcessingDecision | undefined,
  deployments: readonly PlacedDeployment[],
): RegionalAiArgs {
  const { resourceGroupId: groupId = "", privateEndpointSubnetId = "" } = place.regions[region] ?? {};
  const workspace = planObservability("", observabilityOf(context, place));
  return {
    resourceGroupId: groupId,
    location: region,
    tenantId: context.tenantId,
    workload: context.workload,
    models: Object.fromEntries(
      deployments.filter((deployment) => deployment.region === region).map((deployment) => [deployment.name, modelArgs(deployment)]),
    ),
    // Its own mistakes were found above; any value keeps the parts below from finding them again.
    processing: decided?.processing ?? "global",
    privateEndpointSubnetId,
    privateDnsZoneIds: { ...place.privateDnsZoneIds },
    ...(workspace.ok ? { workspaceId: workspace.plan.workspaceId } : {}),
    ...(settings.search === undefined ? {} : { search: { ...settings.search } }),
    ...(settings.data === undefined ? {} : { data: { containers: [...(settings.data.containers ?? [])] } }),
    ...(settings.access === undefined ? {} : { access: { ...settings.access } }),
    names: namesOf(context, region),
    stack: context.stack,
    tags: { ...context.tags },
    today: context.today,
  };
}

/** A decision as an argument: remembered, so that the component takes it as it is. */
function modelArgs({ model, version, deploymentType, capacity }: PlacedDeployment): AiModelArgs {
  const tokensPerMinute = paymentOf(deploymentType) === "provisioned" ? 1000 : capacity * 1000;
  return { model, tokensPerMinute, version, deploymentType, remembered: { model, version, deploymentType, capacity } };
}

function namesOf({ lock }: PlanContext, region: string): RegionalAiNames {
  return Object.fromEntries(
    rememberedRoles.flatMap((role) => {
      const name = lock.names[`${role}/${region}`];
      return name === undefined ? [] : [[role, name]];
    }),
  );
}

function placementEntries(deployments: readonly PlacedDeployment[]): readonly (readonly [string, LockedDeployment])[] {
  return deployments.map(({ region, name, model, version, deploymentType, capacity }) => [
    deploymentKey(region, name),
    { model, version, deploymentType, capacity },
  ]);
}

/** Several regions may find the same mistake. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding, index) => findings.findIndex((other) => JSON.stringify(other) === JSON.stringify(finding)) === index,
  );
}
