import type { FinishedStep } from "../progress";

/** Where the time went, step by step. */
export function timesTaken(steps: readonly FinishedStep[]): string {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = [...steps, { name: "in all", seconds: total }];
  return `\nTime\n${rows.map(({ name, seconds }) => `  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`).join("\n")}`;
}
