import { ArmType } from "../../planning/arm-type";
import { checkLocation } from "../../planning/check-location";
import { checkTags } from "../../planning/check-tags";
import { azureName, checkName } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { DdosProtectionArgs } from "../ddos-protection";

export interface DdosProtectionPlanPlan {
  readonly location: string;
  readonly resourceGroupName: string;
  readonly resourceGroupId: string;
  readonly ddosProtectionPlanName: string;
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A plan against floods of traffic, in a group of its own: it stands before the networks that join it, and outlives them. */
export function planDdosProtection(path: string, args: DdosProtectionArgs): Planned<DdosProtectionPlanPlan> {
  const { subscriptionId, location, tags = {} } = args;
  const named = (type: string): string => azureName(type, { workload: path, environment: "", region: location });
  const resourceGroupName = args.resourceGroupName ?? named(ArmType.resourceGroup);
  const ddosProtectionPlanName = args.ddosProtectionPlanName ?? named(ArmType.ddosProtectionPlan);
  const findings = [
    ...checkLocation(`${path}.location`, location),
    ...checkTags(`${path}.tags`, tags),
    ...checkName(ArmType.resourceGroup, resourceGroupName, `${path}.resourceGroupName`),
    ...checkName(ArmType.ddosProtectionPlan, ddosProtectionPlanName, `${path}.ddosProtectionPlanName`),
  ];
  return plannedUnless(findings, () => {
    const groupId = resourceGroupId(subscriptionId, resourceGroupName);
    return {
      location,
      resourceGroupName,
      resourceGroupId: groupId,
      ddosProtectionPlanName,
      id: resourceIdIn(groupId, ArmType.ddosProtectionPlan, ddosProtectionPlanName),
      tags,
    };
  });
}
