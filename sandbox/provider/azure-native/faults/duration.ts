import { setTimeout as pause } from "node:timers/promises";

import type { AzureContext } from "../context";

import { drawn } from "./drawn";
import type { AzureRequest } from "./request";
import { isLong } from "./request";

/** How often to look whether the run has ended, in milliseconds. */
const lookMilliseconds = 25;

/** How long this operation takes, in milliseconds. */
export function duration({ slowMilliseconds }: AzureContext, { operation, id, type }: AzureRequest): number {
  if (slowMilliseconds === 0 || !isLong(type)) return 0;
  return Math.ceil(slowMilliseconds * drawn("duration", operation, id));
}

/** Lets the time of an operation pass; at once when the run has ended, for Azure would finish without us. */
export async function lasting(azure: AzureContext, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  for (let left = milliseconds; left > 0 && !azure.ended(); left = end - Date.now())
    await pause(Math.min(left, lookMilliseconds));
}
