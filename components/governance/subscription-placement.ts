import * as management from "@pulumi/azure-native/management";
import * as pulumi from "@pulumi/pulumi";

import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import type { SubscriptionPurpose } from "./plan/subscription-purpose";
import { planSubscriptionPlacement } from "./plan/subscription-placement";
import { retryWhileUnseen } from "./retry-while-unseen";

export interface SubscriptionPlacementArgs {
  /** Subscription to place. The provider must be configured with the same one: Azure moves the provider's. */
  subscriptionId: string;
  /** Id of the management group that is to hold it, not its ARM id. */
  managementGroupId: string;
  /**
   * What the subscription is for. Workloads are refused under a platform group.
   * @default `workload`
   */
  purpose?: SubscriptionPurpose;
}

/**
 * A subscription under a management group.
 *
 * Azure lets a subscription sit in one group only, so this moves it from wherever it was. Another `managementGroupId`
 * moves it by way of the tenant root, and a destroy leaves it there (or in the tenant's default group, where one is set).
 * A subscription that is in the group already must not be declared: the provider refuses what it did not make.
 *
 * Where the program makes the group, name the component that makes it under `dependsOn`: a replaced group is then empty
 * before it is deleted.
 *
 * @throws FoundationError when a workload's subscription would come under a platform group.
 * @see https://learn.microsoft.com/azure/governance/management-groups/manage#move-subscriptions
 */
export class SubscriptionPlacement extends pulumi.ComponentResource {
  /** ARM id of the subscription's place. */
  readonly placementId: pulumi.Output<string>;

  constructor(name: string, args: SubscriptionPlacementArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:governance:SubscriptionPlacement", name, args, opts);
    const { groupId } = orThrow(planSubscriptionPlacement(name, plainArgs(name, args)));

    const placement = new management.ManagementGroupSubscription(
      `${name}-placement`,
      { groupId: tied(groupId, opts?.dependsOn) },
      {
        parent: this,
        deleteBeforeReplace: true,
        hooks: { onError: retryWhileUnseen(`${name}-subscription-placement`) },
      },
    );

    this.placementId = placement.id;
    this.registerOutputs({ placementId: this.placementId });
  }
}
