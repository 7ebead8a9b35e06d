import { setTimeout as pause } from "node:timers/promises";

import type { Refusal } from "../../../../resource-manager";
import { formatRefusals } from "../../../../resource-manager";
import { Refused } from "../../calls";

/** How long azure-native waits before it tries again, in seconds: three times, then it gives up. */
const waits = [20, 60, 120];

/** A second of Azure lasts a millisecond here. */
const secondMilliseconds = 1;

const retriedStatuses = new Set([408, 429, 500, 502, 503, 504]);
const retriedConflicts = new Set([
  "AnotherOperationInProgress",
  "ConflictingConcurrentWriteNotAllowed",
  "StorageAccountOperationInProgress",
  "TransientError",
]);

/** Whether azure-native sends a request again after this answer. */
export function triesAgain({ status, code }: Refusal): boolean {
  return retriedStatuses.has(status) || (status === 409 && retriedConflicts.has(code));
}

/**
 * Sends a request as azure-native's client does, until Azure takes it.
 *
 * @param answer what Azure says to the given attempt; `undefined` when it takes it.
 * @throws Refused with what the user would read.
 */
export async function send(answer: (attempt: number) => Refusal | undefined): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const refusal = answer(attempt);
    if (refusal === undefined) return;
    const wait = waits[attempt];
    if (wait === undefined || !triesAgain(refusal)) throw new Refused(formatRefusals([refusal]));
    await pause(wait * secondMilliseconds);
  }
}
