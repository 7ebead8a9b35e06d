/** When a deployment's circuit opens, and for how long. */
export interface BreakerPlan {
  readonly name: string;
  readonly failureCondition: {
    readonly count: number;
    /** ISO 8601 duration. */
    readonly interval: string;
    readonly statusCodeRanges: readonly { readonly min: number; readonly max: number }[];
    readonly errorReasons: readonly string[];
  };
  /** ISO 8601 duration. */
  readonly tripDuration: string;
  readonly acceptRetryAfter: boolean;
}

/**
 * In a pool: it opens at the first sign of trouble, for as long as the deployment asks, since the next member is at hand.
 * A backend without a pool has none: what one caller is told to wait, which can be a day, would close the model to all.
 */
export const breakerInPool: BreakerPlan = {
  name: "limits-and-failures",
  failureCondition: {
    count: 1,
    interval: "PT10S",
    statusCodeRanges: [
      { min: 429, max: 429 },
      { min: 500, max: 599 },
    ],
    errorReasons: ["BackendConnectionFailure"],
  },
  tripDuration: "PT10S",
  acceptRetryAfter: true,
};
