/**
 * The day of planning, `YYYY-MM-DD`: today in UTC, or what `AZURE_AI_FOUNDATION_TODAY` says. Retirements are judged by it, so
 * tests set it, and so may whoever wants to know how a plan reads next year.
 */
export function planningDay(environment: NodeJS.ProcessEnv = process.env): string {
  const stated = environment["AZURE_AI_FOUNDATION_TODAY"];
  return stated !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(stated) ? stated : new Date().toISOString().slice(0, 10);
}
