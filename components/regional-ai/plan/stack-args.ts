import { ArmType } from "../../planning/arm-type";
import { azureName } from "../../planning/names";
import type { PlanContext } from "../../planning/plan-context";
import { regionOf } from "../../planning/region-of";
import type { ObservabilityArgs } from "../observability";
import type { AiModelArgs, RegionalAiArgs, RegionalAiNames } from "../regional-ai";
import { paymentOf } from "./capacity";
import type { ProcessingDecision } from "./decide-processing";
import type { PlacedDeployment } from "./model-wish";
import { rememberedRoles } from "./name-resources";
import { planObservability } from "./observability";
import type { RegionalAiPlace, RegionalAiSettings } from "./regional-ai-settings";

const workspaceRole = "workspace";

type StackWorkspace = ObservabilityArgs & Required<Pick<ObservabilityArgs, "workspaceName">>;

/**
 * What the workspace of a stack is declared from: it stands in the primary region. The lock keeps region and name: another
 * workspace would be one without the logs.
 */
export function observabilityOf(
  { lock, regions, workload, tags }: PlanContext,
  place: RegionalAiPlace,
): StackWorkspace {
  const location = regionOf(lock, workspaceRole) ?? regions[0];
  const remembered = lock.names[`${workspaceRole}/${location}`];
  const parts = { workload: workload.name, environment: workload.environment, region: location };
  return {
    resourceGroupId: place.platformResourceGroupId,
    location,
    workload,
    workspaceName: remembered ?? azureName(ArmType.workspace, parts),
    tags: { ...tags },
  };
}

/** The workspace as the lock writes it. */
export function workspaceEntry({ location, workspaceName }: StackWorkspace): Readonly<Record<string, string>> {
  return { [`${workspaceRole}/${location}`]: workspaceName };
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
  const workspace = planObservability("logs", observabilityOf(context, place));
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
