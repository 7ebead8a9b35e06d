import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";

import { valuesFromPulumi } from "./configuration/stack-file";
import { readLock } from "./lock-file";
import { planningDay } from "./planning-day";
import { settingsOrMistakes } from "./settings-or-mistakes";
import { standalone } from "./standalone";
import { orThrow } from "../components/planning/or-throw";
import { FoundationError } from "../terms/finding";

/**
 * The program of every stack: validate, plan, declare. A mistake of the user's ends it with its findings and without a
 * stack trace, before the first resource.
 */
export async function main(): Promise<Record<string, unknown>> {
  try {
    const settings = orThrow(
      settingsOrMistakes(valuesFromPulumi(pulumi.runtime.allConfig()), {
        stack: pulumi.getStack(),
        lock: readLock(lockPath()),
        today: planningDay(),
      }),
    );
    return await standalone(settings, lockPath());
  } catch (error) {
    if (error instanceof FoundationError) throw new pulumi.RunError(error.message);
    throw error;
  }
}

/** Beside the stack's configuration; the sandbox works on copies of both and says where they are. */
function lockPath(): string {
  return join(
    process.env["AZURE_AI_FOUNDATION_STACK_FOLDER"] ?? process.cwd(),
    `Pulumi.${pulumi.getStack()}.lock.json`,
  );
}
