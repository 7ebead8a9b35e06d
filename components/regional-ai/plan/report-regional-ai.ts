import type { ApprovalVerdict } from "../../planning/approval";
import { ArmType } from "../../planning/arm-type";
import type { PlanContext } from "../../planning/plan-context";
import { Area, type Report, type ReportedResource, type ReportedRight } from "../../planning/report";
import { extensionId, subscriptionScope } from "../../planning/resource-ids";
import { roleInWords } from "../../planning/role-assignment";
import type { ProcessingDecision } from "./decide-processing";
import type { ObservabilityPlan } from "./observability";
import type { Placement } from "./placement";
import type { RegionPlan } from "./region-plan";

export interface PlannedParts {
  readonly decided: ProcessingDecision;
  readonly placement: Placement;
  /** What somebody answers for. */
  readonly approved: ApprovalVerdict["report"];
  readonly observability: ObservabilityPlan;
  readonly regions: readonly RegionPlan[];
}

/** What a reviewer reads of this area. */
export function reportRegionalAi(context: PlanContext, parts: PlannedParts): Partial<Report> {
  const { decided, placement, approved, observability, regions } = parts;
  return {
    resources: [
      reported(ArmType.workspace, observability.workspaceName, observability.workspaceId),
      ...regions.flatMap(resourcesOf),
    ],
    choices: [
      decided.choice,
      ...placement.choices,
      ...regions.flatMap(({ search, storage }) => [...search.choices, ...storage.choices]),
      ...observability.choices,
      ...regions.flatMap(whyNamesStay),
    ],
    processing: placement.processing,
    rights: rightsOf(context, regions),
    approvals: approved.approvals,
    datesAhead: [...placement.datesAhead, ...approved.datesAhead],
    warnings: [
      ...placement.warnings,
      ...approved.warnings,
      ...regions.flatMap(({ search, storage }) => [...search.warnings, ...storage.warnings]),
    ],
  };
}

function resourcesOf(plan: RegionPlan): readonly ReportedResource[] {
  const { ids, names, deployments, storage, endpoints, roles, logs } = plan;
  return [
    reported(ArmType.foundryAccount, names.foundryAccount, ids.account),
    ...deployments.map(({ name }) => reported(ArmType.foundryDeployment, name, `${ids.account}/deployments/${name}`)),
    reported(ArmType.foundryProject, names.foundryProject, ids.project),
    reported(ArmType.search, names.search, ids.search),
    reported(ArmType.storage, names.storage, ids.storage),
    reported(ArmType.blobService, "default", ids.blobs),
    ...storage.containers.map((name) => reported(ArmType.blobContainer, name, `${ids.blobs}/containers/${name}`)),
    reported(ArmType.keyVault, names.keyVault, ids.vault),
    ...endpoints.flatMap(({ name, id, args }) => [
      reported(ArmType.privateEndpoint, name, id),
      ...((args.privateDnsZoneIds ?? []).length === 0
        ? []
        : [reported(ArmType.privateDnsZoneGroup, "default", `${id}/privateDnsZoneGroups/default`)]),
    ]),
    ...roles.map((role) => ({
      ...extension(ArmType.roleAssignment, role.roleAssignmentName, role.scope),
      meaning: roleInWords({ ...role, on: `the ${role.on}` }),
    })),
    ...logs.map(({ resourceUri, settingName }) => extension(ArmType.diagnosticSetting, settingName, resourceUri)),
  ];
}

function whyNamesStay({ location, names, vault }: RegionPlan): Report["choices"] {
  return [
    {
      area: Area.regionalAi,
      what: `names in ${location}: ${names.foundryAccount}, ${names.search}, ${names.storage}, ${names.keyVault}`,
      because:
        "unique over Azure, so each ends in a hash of subscription, stack and region; the lock keeps them. A deleted account holds its name for two days unless it is purged",
    },
    {
      area: Area.regionalAi,
      what: `${names.keyVault} keeps deleted secrets ${vault.softDeleteRetentionInDays} days and cannot be purged`,
      because: "purge protection is guidance; a deleted vault holds its name until then",
    },
  ];
}

/** The narrowest built-in roles that deploy this area; Owner of the subscriptions has them all. */
function rightsOf(context: PlanContext, regions: readonly RegionPlan[]): readonly ReportedRight[] {
  const who = "whoever deploys";
  const workload = regions.map(
    ({ subscriptionId, resourceGroupName }) =>
      `${subscriptionScope(subscriptionId)}/resourceGroups/${resourceGroupName}`,
  );
  const at = (step: string, right: string, scopes: readonly string[]): readonly ReportedRight[] =>
    [...new Set(scopes)].map((scope) => ({ step, right, scope, who }));
  return [
    ...at("Foundry account, project and deployments", "Cognitive Services Contributor", workload),
    ...at("AI Search", "Search Service Contributor", workload),
    ...at("storage", "Storage Account Contributor", workload),
    ...at("Key Vault", "Key Vault Contributor", workload),
    ...at("private endpoints", "Network Contributor", workload),
    ...at("diagnostic settings", "Monitoring Contributor", workload),
    ...at("roles of identities and groups", "Role Based Access Control Administrator", workload),
    ...at("workspace", "Log Analytics Contributor", [subscriptionScope(context.platformSubscriptionId)]),
    ...at("registration in private DNS", "Private DNS Zone Contributor", [
      subscriptionScope(context.platformSubscriptionId),
    ]),
    ...at("quota of models, to look it up", "Cognitive Services Usages Reader", [
      subscriptionScope(context.subscriptionId),
    ]),
  ];
}

function reported(type: string, name: string, id: string): ReportedResource {
  return { area: Area.regionalAi, type, name, id };
}

function extension(type: string, name: string, scope: string): ReportedResource {
  return reported(type, name, extensionId(scope, type, name));
}
