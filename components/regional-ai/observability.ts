import * as operationalinsights from "@pulumi/azure-native/operationalinsights";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { madeAs, remember } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import type { Workload } from "../planning/workload";
import { tied } from "../tied";
import { planObservability } from "./plan/observability";

export interface ObservabilityArgs {
  /** ARM id of the resource group that holds the workspace. Plain: its id is computed from it. */
  resourceGroupId: string;
  /** ARM region name. */
  location: string;
  /** Its name and environment name the workspace; production keeps logs longer. */
  workload: Workload;
  /** @default computed from workload and region */
  workspaceName?: string;
  /** How long logs are kept, 30 to 730 days. @default 90 in production, else 30 */
  retentionInDays?: number;
  /** Added to those of the workload. @default {} */
  tags?: Record<string, string>;
}

/**
 * The Log Analytics workspace that gets the logs of a stack. Its keys are off: writers and readers use Entra, and services
 * send their logs inside Azure, so nothing may be sent to it over the internet.
 *
 * Let it depend on whatever makes its resource group.
 *
 * @throws FoundationError with everything that is wrong, before the first resource.
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/log-analytics-workspace-overview
 */
export class Observability extends pulumi.ComponentResource {
  /** ARM id of the workspace, for diagnostic settings. */
  readonly workspaceId: pulumi.Output<string>;

  constructor(name: string, args: ObservabilityArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:regional-ai:Observability", name, args, opts);
    const plan = orThrow(planObservability(name, plainArgs(name, args)));
    checkProvider(this, `${name}.resourceGroupId`, args.resourceGroupId);

    const workspace = new operationalinsights.Workspace(
      `${name}-workspace`,
      {
        resourceGroupName: tied(plan.resourceGroupName, madeAs([args.resourceGroupId], opts?.dependsOn)),
        workspaceName: plan.workspaceName,
        location: plan.location,
        sku: { name: "PerGB2018" },
        retentionInDays: plan.retentionInDays,
        features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true },
        publicNetworkAccessForIngestion: "Disabled",
        publicNetworkAccessForQuery: "Enabled",
        tags: { ...plan.tags },
      },
      { parent: this, ...outside(opts), ...(plan.protect ? { protect: true } : {}) },
    );

    remember(this, { [plan.workspaceId]: workspace });
    this.workspaceId = workspace.id;
    this.registerOutputs({ workspaceId: this.workspaceId });
  }
}
