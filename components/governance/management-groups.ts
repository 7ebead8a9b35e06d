import * as management from "@pulumi/azure-native/management";
import * as pulumi from "@pulumi/pulumi";

import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import { planManagementGroups, type PlannedManagementGroup } from "./plan/management-groups";
import { retryWhileUnseen } from "./retry-while-unseen";

export interface ManagementGroupsArgs {
  /**
   * Id of the top group, and the beginning of the others' ids: `contoso-ai` gives `contoso-ai-platform`,
   * `contoso-ai-online` and `contoso-ai-corp`. Letters, digits, `-`, `_`, `.` and brackets, 81 characters at most.
   */
  prefix: string;
  /** Entra tenant. */
  tenantId: string;
  /**
   * Id of the group above, not its ARM id.
   * @default the tenant root group, whose id is the tenant's
   */
  parentId?: string;
  /** What people see. */
  displayNames?: ManagementGroupDisplayNames;
}

export interface ManagementGroupDisplayNames {
  /** @default `AI (<prefix>)` */
  root?: string;
  /** @default `AI platform` */
  platform?: string;
  /** @default `AI online` */
  online?: string;
  /** @default `AI corp` */
  corp?: string;
}

/**
 * The management groups of an AI estate: one over all, and below it one each for the platform, for internet-facing and for
 * internal workloads.
 *
 * Group ids are unique in the tenant. Creating them takes Management Group Contributor at the tenant root: the provider
 * first asks whether a group exists, and without rights there Azure answers 403 instead of 404.
 *
 * Azure deletes only an empty group, so a destroy fails, with nothing lost, while others keep groups or subscriptions in it.
 *
 * @throws FoundationError when the prefix or the tenant id is none.
 * @see https://learn.microsoft.com/azure/governance/management-groups/overview
 */
export class ManagementGroups extends pulumi.ComponentResource {
  /** ARM id of the top group. */
  readonly rootId: pulumi.Output<string>;
  /** ARM id of the group for the platform's subscriptions. */
  readonly platformId: pulumi.Output<string>;
  /** ARM id of the group for internet-facing workloads. */
  readonly onlineId: pulumi.Output<string>;
  /** ARM id of the group for internal workloads. */
  readonly corpId: pulumi.Output<string>;

  constructor(name: string, args: ManagementGroupsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:governance:ManagementGroups", name, args, opts);
    const { root, platform, online, corp } = orThrow(planManagementGroups(name, plainArgs(name, args)));
    const hooks = { onError: retryWhileUnseen(`${name}-management-groups`) };

    // One after the other: the service refuses parallel writes under one parent, and a new parent shows only after a while.
    const declare = (group: PlannedManagementGroup, parent?: management.ManagementGroup, dependsOn = parent) =>
      new management.ManagementGroup(
        `${name}-${group.role}`,
        {
          groupId: tied(group.groupId, parent),
          displayName: group.displayName,
          details: { parent: { id: group.parentId } },
        },
        {
          parent: this,
          deleteBeforeReplace: true,
          ...(dependsOn === undefined ? {} : { dependsOn: [dependsOn], hooks }),
        },
      );
    const top = declare(root);
    const platformGroup = declare(platform, top);
    const onlineGroup = declare(online, top, platformGroup);
    const corpGroup = declare(corp, top, onlineGroup);

    this.rootId = top.id;
    this.platformId = platformGroup.id;
    this.onlineId = onlineGroup.id;
    this.corpId = corpGroup.id;
    this.registerOutputs({
      rootId: this.rootId,
      platformId: this.platformId,
      onlineId: this.onlineId,
      corpId: this.corpId,
    });
  }
}
