/** A table of facts. No fact without where it comes from and the day it was compared. */
export interface Facts<Entry> {
  /** Where the facts come from: a public page or repository. */
  readonly source: string | readonly string[];
  /** The day on which they were last compared, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly entries: readonly Entry[];
}
