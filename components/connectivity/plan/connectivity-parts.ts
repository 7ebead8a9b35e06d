import type { PlanContext } from "../../planning/plan-context";
import type { AddressPlan } from "./address-plan";
import type { BastionPlan } from "./bastion";
import type { ConnectivityNames } from "./connectivity-names";
import type { HubPlan } from "./hub";
import type { JumpboxPlan } from "./jumpbox";
import type { PeeringPlan } from "./peering";
import type { PrivateDnsPlan, PrivateService } from "./private-dns";
import type { ConnectivitySettings } from "./settings";
import type { SpokePlan } from "./spoke";

/** What the report is made from: the plans of all components, and what they were made from. */
export interface ConnectivityParts {
  readonly context: PlanContext;
  readonly settings: ConnectivitySettings;
  readonly services: readonly PrivateService[];
  readonly names: ConnectivityNames;
  readonly addresses: AddressPlan;
  readonly parts: {
    readonly hub: HubPlan;
    readonly bastion: BastionPlan;
    readonly jumpbox: JumpboxPlan;
    readonly privateDns: PrivateDnsPlan;
    readonly spokes: readonly SpokePlan[];
    readonly hubPeerings: readonly PeeringPlan[];
  };
}
