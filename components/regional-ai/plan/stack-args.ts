import type { PlanContext } from "../../planning/plan-context";
import { paymentOf } from "./capacity";
import type { ProcessingDecision } from "./decide-processing";
import { rememberedRoles } from "./lock-entries";
import type { PlacedDeployment } from "./model-wish";
import { planObservability, type ObservabilityArgs } from "./observability";
import type { AiModelArgs, RegionalAiArgs, RegionalAiNames } from "./regional-ai-args";
import type { RegionalAiPlace, RegionalAiSettings } from "./regional-ai-settings";

/** What the workspace of a stack is declared from: it stands in the primary region. */
export function observabilityOf(context: PlanContext, place: RegionalAiPlace): ObservabilityArgs {
  return {
    resourceGroupId: place.platformResourceGroupId,
    location: context.regions[0],
    workload: context.workload,
    tags: { ...context.tags },
  };
}

/** What one region of a stack is declared from. */
export function argsOf(
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
      deployments
        .filter((deployment) => deployment.region === region)
        .map((deployment) => [deployment.name, modelArgs(deployment)]),
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
