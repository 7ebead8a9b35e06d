import type { Refusal } from "./refusal";

/** Azure's words first, as azure-native prints them, then ours: path, got, allowed, fix. */
export function formatRefusals(refusals: readonly Refusal[]): string {
  return refusals
    .flatMap((refusal) => {
      const { code, status, message } = refusal;
      return [`Status=${status} Code="${code}" Message="${message}"`, ...ours(refusal)];
    })
    .join("\n");
}

/** As {@link formatRefusals}, of what Azure takes all the same: with no code, since Azure answers none. */
export function formatAdvice(refusals: readonly Refusal[]): string {
  return refusals.flatMap((refusal) => [`advice: ${refusal.message}`, ...ours(refusal)]).join("\n");
}

function ours({ path, got, allowed, fix }: Refusal): string[] {
  return [
    `  ${path}: ${got === undefined ? "is missing" : `got ${JSON.stringify(got)}`}`,
    ...(allowed === undefined ? [] : [`  allowed: ${allowed}`]),
    `  fix: ${fix}`,
  ];
}
