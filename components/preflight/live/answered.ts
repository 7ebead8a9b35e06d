import type { Answer } from "../tenant";

/** What was asked for, or why it could not be had: a reader never throws. */
export async function answered<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { known: true, value: await ask() };
  } catch (refusal) {
    const reason = refusal instanceof Error ? refusal.message : String(refusal);
    return { known: false, because: reason === "" ? "the engine gave no reason" : reason };
  }
}
