import { parseResourceId } from "../../../terms/resource-id";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { joinPlans, planned, refused, type Planned } from "../../planning/planned";
import { resourceIdIn } from "../../planning/resource-ids";
import { workloadTags } from "../../planning/workload";
import { findRegion, shippedCatalog, type AiCatalog } from "./ai-catalog";
import { checkRegion } from "./check-region";
import { decideProcessing } from "./decide-processing";
import { deploymentKey } from "./model-wish";
import { checkNames, nameResources, type ResourceNames } from "./name-resources";
import { planEndpoints } from "./plan-endpoints";
import { planRoles } from "./plan-roles";
import { planSearch } from "./plan-search";
import { planStorage } from "./plan-storage";
import { planPlacement, type Placement } from "./placement";
import type { RegionalAiArgs } from "../regional-ai";
import type { RegionPlan } from "./region-plan";

/**
 * Everything that one region has: names, ids, settings, order and roles.
 * @param path the component's name, with which the findings begin
 */
export function planRegion(
  path: string,
  args: RegionalAiArgs,
  catalog: AiCatalog = shippedCatalog,
): Planned<RegionPlan> {
  const region = findRegion(catalog, args.location);
  const place = planPlace(path, args, catalog);
  const parts = joinPlans({
    place,
    endpoints: place.ok ? planEndpoints(path, args, place.plan.ids, place.plan.tags) : planned([]),
    placement: planModels(path, args, catalog),
    search: planSearch(path, args, region),
    storage: planStorage(path, args, region),
  });
  if (!parts.ok) return parts;
  const { endpoints, placement, search, storage } = parts.plan;
  const { ids } = parts.plan.place;
  const production = args.workload.environment === "prod";
  return planned({
    ...parts.plan.place,
    location: args.location,
    protect: production,
    search,
    storage,
    vault: { tenantId: args.tenantId, softDeleteRetentionInDays: production ? 90 : 7 },
    deployments: placement.deployments,
    endpoints,
    roles: planRoles(ids, args.access),
    logs: args.workspaceId === undefined ? [] : logsOf(ids, args.workspaceId),
    placement,
  });
}

function planPlace(
  path: string,
  args: RegionalAiArgs,
  catalog: AiCatalog,
): Planned<Pick<RegionPlan, "names" | "ids" | "tags" | "subscriptionId" | "resourceGroupName">> {
  const group = parseResourceId(args.resourceGroupId);
  const regionFindings = checkRegion(`${path}.location`, args.location, catalog);
  const noGroup = checkResourceId(`${path}.resourceGroupId`, args.resourceGroupId, ArmType.resourceGroup);
  if (noGroup.length > 0 || group?.subscriptionId === undefined || group.resourceGroupName === undefined)
    return refused([...regionFindings, ...noGroup]);
  const names = nameResources(group.subscriptionId, args);
  const findings = [...regionFindings, ...checkNames(`${path}.workload.name`, names)];
  if (findings.length > 0) return refused(findings);
  return planned({
    names,
    ids: idsOf(args.resourceGroupId, names),
    tags: workloadTags(args.workload, args.tags),
    subscriptionId: group.subscriptionId,
    resourceGroupName: group.resourceGroupName,
  });
}

function planModels(path: string, args: RegionalAiArgs, catalog: AiCatalog): Planned<Placement> {
  const { location, models, workload, today } = args;
  const decided = decideProcessing(
    `${path}.processing`,
    args.processing,
    workload.environment,
    findRegion(catalog, location),
  );
  if (!decided.ok) return decided;
  const remembered = Object.entries(models).flatMap(([name, model]) =>
    model.remembered === undefined ? [] : [[deploymentKey(location, name), model.remembered] as const],
  );
  const request = {
    regions: [location],
    environment: workload.environment,
    processing: decided.plan.processing,
    models,
    remembered: Object.fromEntries(remembered),
    today: today ?? catalog.models.asOf,
  };
  return planPlacement(`${path}.models`, request, catalog);
}

function idsOf(groupId: string, names: ResourceNames): RegionPlan["ids"] {
  return {
    account: resourceIdIn(groupId, ArmType.foundryAccount, names.foundryAccount),
    project: resourceIdIn(groupId, ArmType.foundryAccount, names.foundryAccount, "projects", names.foundryProject),
    search: resourceIdIn(groupId, ArmType.search, names.search),
    storage: resourceIdIn(groupId, ArmType.storage, names.storage),
    blobs: resourceIdIn(groupId, ArmType.storage, names.storage, "blobServices", "default"),
    vault: resourceIdIn(groupId, ArmType.keyVault, names.keyVault),
  };
}

/** The logs of a storage account stand on its blob service. */
function logsOf(ids: RegionPlan["ids"], workspaceId: string): RegionPlan["logs"] {
  const to = { workspaceId, settingName: "to-workspace" } as const;
  return [
    { of: "account", resourceUri: ids.account, ...to },
    { of: "search", resourceUri: ids.search, ...to },
    { of: "storage", resourceUri: ids.blobs, ...to },
    { of: "vault", resourceUri: ids.vault, ...to },
  ];
}
