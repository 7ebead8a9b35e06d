import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { remember } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import { declareResourceGroup } from "./declare-network";
import { planDdosProtection } from "./plan/ddos-protection";

export interface DdosProtectionArgs {
  /** Subscription that pays for it; networks of every other one in the tenant may join. */
  subscriptionId: string;
  /** ARM region name, such as `swedencentral`; networks of every region may join. Any other text is refused. Frozen: elsewhere it is another plan. */
  location: string;
  /** @default `rg-` and the component's name and region. Frozen: another name is another group. */
  resourceGroupName?: string;
  /** @default `ddos-` and the component's name and region. Frozen. */
  ddosProtectionPlanName?: string;
  /** Tags of everything that takes tags: at most 50, names up to 512 characters, texts up to 256. @default none */
  tags?: Record<string, string>;
}

/**
 * A plan that protects the public addresses of networks against floods of traffic (DDoS Network Protection), in a resource
 * group of its own. Hub and spokes join it by its id; let them depend on it. One serves a whole tenant and is billed as a
 * whole, so a tenant that has one needs no other.
 *
 * @throws FoundationError when the region is none, or a name or a tag is none that Azure takes.
 * @see https://learn.microsoft.com/azure/ddos-protection/ddos-protection-overview
 */
export class DdosProtection extends pulumi.ComponentResource {
  /** ARM id of the plan. */
  readonly ddosProtectionPlanId: pulumi.Output<string>;

  constructor(name: string, args: DdosProtectionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:DdosProtection", name, args, opts);
    const plan = orThrow(planDdosProtection(name, plainArgs(name, args)));
    checkProvider(this, `${name}.subscriptionId`, args.subscriptionId);
    const { location, tags, ddosProtectionPlanName } = plan;
    const child = { parent: this };

    const resourceGroup = declareResourceGroup(name, plan, { ...child, ...outside(opts) });
    const protection = new network.DdosProtectionPlan(
      `${name}-plan`,
      {
        resourceGroupName: tied(plan.resourceGroupName, resourceGroup),
        location,
        ddosProtectionPlanName,
        tags,
      },
      { ...child, dependsOn: [resourceGroup] },
    );
    remember(this, { [plan.resourceGroupId]: resourceGroup, [plan.id]: protection });

    this.ddosProtectionPlanId = protection.id;
    this.registerOutputs({ ddosProtectionPlanId: this.ddosProtectionPlanId });
  }
}
