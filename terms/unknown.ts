/** Stands for a value that nobody knows before Azure answers. A judge that needs it yields `undecided`, never a pass. */
export const UNKNOWN: unique symbol = Symbol.for("azure-ai-foundation:unknown");

export type Unknown = typeof UNKNOWN;
