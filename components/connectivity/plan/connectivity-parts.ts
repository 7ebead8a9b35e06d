import type { BastionPlan } from "./bastion";
import type { ConnectivityRequest } from "./connectivity-request";
import type { HubPlan } from "./hub";
import type { JumpboxPlan } from "./jumpbox";
import type { PeeringPlan } from "./peering";
import type { PrivateDnsPlan } from "./private-dns";
import type { DdosProtectionPlanPlan } from "./ddos-protection";
import type { SpokePlan } from "./spoke";
import type { SpokePeeringPlan } from "./spoke-peering";

/** What the report is made from: the plans of all components, and what they were made from. */
export interface ConnectivityParts extends ConnectivityRequest {
  readonly parts: {
    /** Empty where no plan against floods of traffic is made. */
    readonly ddosProtections: readonly DdosProtectionPlanPlan[];
    readonly hub: HubPlan;
    readonly bastion: BastionPlan;
    readonly jumpbox: JumpboxPlan;
    readonly privateDns: PrivateDnsPlan;
    readonly spokes: readonly SpokePlan[];
    readonly hubPeerings: readonly PeeringPlan[];
    readonly spokePeerings: readonly SpokePeeringPlan[];
  };
}
