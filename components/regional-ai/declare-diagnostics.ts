import * as monitor from "@pulumi/azure-native/monitor";
import type * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { RegionPlan } from "./plan/region-plan";

/** All logs and metrics of each service to the workspace; none of them holds a prompt. */
export function declareDiagnostics(
  name: string,
  plan: RegionPlan,
  targets: Readonly<Record<RegionPlan["logs"][number]["of"], pulumi.Resource>>,
  workspace: pulumi.ResourceOptions["dependsOn"],
  options: pulumi.CustomResourceOptions,
): void {
  for (const { of, resourceUri, workspaceId, settingName } of plan.logs)
    new monitor.DiagnosticSetting(
      `${name}-${of}-logs`,
      {
        name: tied(settingName, workspace),
        resourceUri: tied(resourceUri, targets[of]),
        workspaceId,
        logs: [{ categoryGroup: "allLogs", enabled: true }],
        metrics: [{ category: "AllMetrics", enabled: true }],
      },
      { ...options, dependsOn: [targets[of]] },
    );
}
