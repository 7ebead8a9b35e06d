import type { Refusal } from "./refusal";

/** Azure's words first, as azure-native prints them, then ours: path, got, allowed, fix. */
export function formatRefusals(refusals: readonly Refusal[]): string {
  return refusals.flatMap(lines).join("\n");
}

function lines({ code, status, message, path, got, allowed, fix }: Refusal): string[] {
  return [
    `Status=${status} Code="${code}" Message="${message}"`,
    `  ${path}: ${got === undefined ? "is missing" : `got ${JSON.stringify(got)}`}`,
    ...(allowed === undefined ? [] : [`  allowed: ${allowed}`]),
    `  fix: ${fix}`,
  ];
}
