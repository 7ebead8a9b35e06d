import type { Placement } from "./context";
import type { EnforcementSettings } from "./enforcement";
import type { Exemption } from "./exemption";
import type { RuleSettings } from "./rule";

/** What a judge is told beside the resources. All of it may be left out. */
export interface Configuration extends Placement, EnforcementSettings {
  readonly exemptions?: readonly Exemption[];
  /** Settings of rules, by rule id and name. */
  readonly settings?: Readonly<Record<string, RuleSettings>>;
  /**
   * What the resources lack of their stack, in words. Then a rule over the stack fails nothing: what is left out may hold
   * what it misses.
   */
  readonly leftOut?: string;
  /** The day on which exemptions are held against their end: `2026-11-25`. Absent: none has ended. */
  readonly today?: string;
}
