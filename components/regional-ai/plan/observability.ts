import type { Finding } from "../../../terms/finding";
import { parseResourceId } from "../../../terms/resource-id";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { azureName, checkName } from "../../planning/names";
import { planned, refused, type Planned } from "../../planning/planned";
import { Area, type Choice } from "../../planning/report";
import { resourceIdIn } from "../../planning/resource-ids";
import { workloadTags } from "../../planning/workload";
import type { ObservabilityArgs } from "../observability";

export interface ObservabilityPlan {
  readonly resourceGroupName: string;
  readonly location: string;
  readonly workspaceName: string;
  /** ARM id of the workspace, for diagnostic settings. */
  readonly workspaceId: string;
  readonly retentionInDays: number;
  readonly protect: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly choices: readonly Choice[];
}

/** The workspace that gets the logs of a stack. */
export function planObservability(path: string, args: ObservabilityArgs): Planned<ObservabilityPlan> {
  const { resourceGroupId, location, workload } = args;
  const production = workload.environment === "prod";
  const retentionInDays = args.retentionInDays ?? (production ? 90 : 30);
  const workspaceName =
    args.workspaceName ??
    azureName(ArmType.workspace, { workload: workload.name, environment: workload.environment, region: location });
  const group = parseResourceId(resourceGroupId);
  const findings = [
    ...checkResourceId(`${path}.resourceGroupId`, resourceGroupId, ArmType.resourceGroup),
    ...checkRetention(`${path}.retentionInDays`, retentionInDays),
    ...checkName(
      ArmType.workspace,
      workspaceName,
      `${path}.${args.workspaceName === undefined ? "workload.name" : "workspaceName"}`,
    ),
  ];
  if (findings.length > 0) return refused(findings);
  return planned({
    resourceGroupName: group?.resourceGroupName ?? "",
    location,
    workspaceName,
    workspaceId: resourceIdIn(resourceGroupId, ArmType.workspace, workspaceName),
    retentionInDays,
    protect: production,
    tags: workloadTags(workload, args.tags),
    choices: [
      {
        area: Area.regionalAi,
        what: `logs of every region go to ${workspaceName} and stay ${retentionInDays} days`,
        because:
          args.retentionInDays === undefined
            ? `the default of ${workload.environment}; more days cost more`
            : "as configured",
      },
    ],
  });
}

function checkRetention(path: string, days: number): readonly Finding[] {
  if (Number.isInteger(days) && days >= 30 && days <= 730) return [];
  return [
    {
      path,
      got: days,
      allowed: "30 to 730 whole days",
      fix: "set it to 30 for a trial, to 90 or more for production",
      docs: "https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure",
    },
  ];
}
