import { today } from "../policypacks/ai-guardrails/today";

/** The day of planning: retirements are judged by it, as exemptions are. */
export function planningDay(environment: NodeJS.ProcessEnv = process.env): string {
  return today(environment);
}
