/** What Azure Resource Manager would answer instead of doing it: Azure's code and words first, then ours. */
export interface Refusal {
  /** Azure's error code, such as `NetcfgSubnetRangesOverlap`; `SandboxStricterThanAzure` when the caution is ours. */
  readonly code: string;
  readonly status: number;
  /** In Azure's words. */
  readonly message: string;
  /** SDK input path. */
  readonly path: string;
  readonly got?: unknown;
  readonly allowed?: string;
  readonly fix: string;
  readonly certainty: "known" | "caution";
  /** The rule that said so; absent for checks of one body against the schema. */
  readonly rule?: string;
}

/** Code of a caution that the sandbox refuses all the same, since Azure would let it pass only by luck. */
export const STRICTER = "SandboxStricterThanAzure";

/** Code of a caution that is said and stops nothing, in the sandbox neither. */
export const ADVICE = "Advice";

/** Whether the sandbox stops at it. On real Azure only `certainty: "known"` does. */
export function refuses(refusal: Refusal): boolean {
  return refusal.certainty === "known" || refusal.code === STRICTER;
}
