/**
 * The day that is judged and planned for, `YYYY-MM-DD`: today in UTC, or what `AZURE_AI_FOUNDATION_TODAY` says. Tests set
 * it, and so may whoever wants to know how something reads next year.
 */
export function today(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const stated = environment["AZURE_AI_FOUNDATION_TODAY"];
  return stated !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(stated) ? stated : new Date().toISOString().slice(0, 10);
}
