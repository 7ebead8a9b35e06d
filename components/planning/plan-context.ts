import type { Lock } from "./lock";
import type { Workload } from "./workload";

/** What every area of a stack plans from, beside its own part of the configuration. */
export interface PlanContext {
  /** Name of the stack: two stacks of one workload never share a globally unique name. */
  readonly stack: string;
  readonly tenantId: string;
  /** Subscription of the workload. */
  readonly subscriptionId: string;
  /** Subscription of hub, Bastion, DNS and logs; the workload's own where there is one for both. */
  readonly platformSubscriptionId: string;
  readonly workload: Workload;
  /** On every resource. */
  readonly tags: Readonly<Record<string, string>>;
  /** ARM region names; the first is the primary. */
  readonly regions: readonly [string, ...string[]];
  /** What earlier plans decided; a planner takes what it says. */
  readonly lock: Lock;
  /** The day of planning, `YYYY-MM-DD`: planners have no clock. */
  readonly today: string;
}
