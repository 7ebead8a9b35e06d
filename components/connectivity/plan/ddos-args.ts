import { ArmType } from "../../planning/arm-type";
import { DdosProtectionMode } from "../../planning/ddos-protection-mode";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import type { DdosProtectionArgs } from "../ddos-protection";
import type { ConnectivityRequest } from "./connectivity-request";

/** What a decision about floods of traffic means for the components. */
export interface DdosArgs {
  /** Absent where the stack makes no plan against floods of traffic. */
  readonly ddosProtection?: DdosProtectionArgs;
  /** ARM id of the plan that the networks join: this stack's or another one. */
  readonly ddosProtectionPlanId?: string;
  /** How each public address is protected; absent: as its network is. */
  readonly ddosProtectionMode?: DdosProtectionMode;
  /** What protects a public address, for a reviewer; undefined where nothing of ours does. */
  readonly addressesProtectedBy?: string;
}

export function ddosArgs({ ddos, names, context }: ConnectivityRequest): DdosArgs {
  if (ddos.mode === "ip")
    return { ddosProtectionMode: DdosProtectionMode.enabled, addressesProtectedBy: "DDoS protection of its own" };
  if (ddos.mode === "existing") {
    return {
      ddosProtectionPlanId: ddos.planId,
      addressesProtectedBy: `the DDoS protection plan ${ddos.planId.split("/").at(-1) ?? ""}`,
    };
  }
  if (ddos.mode === "none" || names.ddosProtection === undefined) return {};
  const { resourceGroup: resourceGroupName, plan: ddosProtectionPlanName } = names.ddosProtection;
  const subscriptionId = context.platformSubscriptionId;
  return {
    ddosProtection: {
      subscriptionId,
      location: names.hubRegion,
      resourceGroupName,
      ddosProtectionPlanName,
      tags: { ...context.tags },
    },
    ddosProtectionPlanId: resourceIdIn(
      resourceGroupId(subscriptionId, resourceGroupName),
      ArmType.ddosProtectionPlan,
      ddosProtectionPlanName,
    ),
    addressesProtectedBy: `the DDoS protection plan ${ddosProtectionPlanName}`,
  };
}
