import type { Model } from "../../../catalog/models";

/** No new deployment of what ends within a month; half a year is enough to test a successor. */
const refuseWithinDays = 30;
const warnWithinDays = 180;

/** How much time a version of a model has left on a day. */
export interface Runway {
  /** `retired`: calls fail; `refused`: too near to begin with; `warned`; `clear`; `unknown`: no page tells. */
  readonly state: "retired" | "refused" | "warned" | "clear" | "unknown";
  /** `YYYY-MM-DD`. */
  readonly retirement?: string;
  readonly days?: number;
}

/** @param today `YYYY-MM-DD` */
export function runway(model: Pick<Model, "lifecycle">, today: string): Runway {
  const { stage, retirement } = model.lifecycle;
  if (stage === "Retired") return { state: "retired", ...(retirement === undefined ? {} : { retirement }) };
  if (retirement === undefined) return { state: "unknown" };
  const days = daysBetween(today, retirement);
  return { state: stateOf(days), retirement, days };
}

/** Whether a new deployment may begin with it. A deprecated model is open only to subscriptions that have it already. */
export function mayBegin(model: Pick<Model, "lifecycle">, today: string): boolean {
  const { state } = runway(model, today);
  return state !== "retired" && state !== "refused" && model.lifecycle.stage !== "Deprecated";
}

function stateOf(days: number): Runway["state"] {
  if (days <= 0) return "retired";
  if (days < refuseWithinDays) return "refused";
  return days < warnWithinDays ? "warned" : "clear";
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
