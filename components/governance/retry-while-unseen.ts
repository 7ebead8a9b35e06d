import * as pulumi from "@pulumi/pulumi";

import { secondsToWait } from "./plan/unseen";

/**
 * Tries a write again while Azure does not see yet what it stands on: a management group that was made a moment ago answers
 * 403 or 404 for a while, and the provider gives up at once.
 *
 * Empty where the engine takes no such hook, as Pulumi's mocks do not: a unit test of a user's program must not fail for it.
 *
 * @param name unique in the program
 */
export function retryWhileUnseen(name: string): pulumi.ErrorHook[] {
  if (!takesErrorHooks(pulumi.runtime.getMonitor())) return [];
  return [new pulumi.ErrorHook(`azure-ai-foundation-unseen-${name}`, tryAgain)];
}

async function tryAgain({ name, failedOperation, errors }: pulumi.ErrorHookArgs): Promise<boolean> {
  const seconds = failedOperation === "delete" ? undefined : secondsToWait(errors);
  if (seconds === undefined) return false;
  await pulumi.log.info(`${name}: Azure does not see yet what it stands on; next try in ${seconds} s`);
  await new Promise((resume) => setTimeout(resume, seconds * 1000));
  return true;
}

function takesErrorHooks(monitor: unknown): boolean {
  return typeof monitor === "object" && monitor !== null && "registerErrorHook" in monitor;
}
