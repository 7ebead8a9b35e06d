import type { PlanContext } from "../../planning/plan-context";
import type { AddressPlan } from "./address-plan";
import type { ConnectivityNames } from "./connectivity-names";
import type { DdosDecision } from "./decide-ddos";
import type { PrivateService } from "./private-dns";
import type { ConnectivityNeeds, ConnectivitySettings } from "./settings";

/** What the args of every component are made from: what was asked for, and what has been decided. */
export interface ConnectivityRequest {
  readonly context: PlanContext;
  readonly settings: ConnectivitySettings;
  readonly services: readonly PrivateService[];
  readonly needs: ConnectivityNeeds;
  readonly names: ConnectivityNames;
  readonly addresses: AddressPlan;
  readonly ddos: DdosDecision;
}
