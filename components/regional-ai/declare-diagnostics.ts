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
        logs: logsOf(of),
        metrics: [{ category: "AllMetrics", enabled: true }],
      },
      { ...options, dependsOn: [targets[of]] },
    );
}

/**
 * The built-in policies for accounts and search count a setting only when it names both groups, `audit` switched off: it is
 * part of `allLogs`. Another setting beside ours would send everything twice.
 */
function logsOf(of: RegionPlan["logs"][number]["of"]): { categoryGroup: string; enabled: boolean }[] {
  const all = { categoryGroup: "allLogs", enabled: true };
  return of === "account" || of === "search" ? [all, { categoryGroup: "audit", enabled: false }] : [all];
}
