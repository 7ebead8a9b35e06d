import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";

import { parseConfiguration } from "./configuration/parse";
import { fromPulumi } from "./configuration/stack-file";
import { standalone } from "./standalone";
import { orThrow } from "../components/planning/or-throw";
import { FoundationError } from "../terms/finding";

/**
 * The program of every stack: validate, plan, declare. A mistake of the user's ends it with its findings and without a
 * stack trace, before the first resource.
 */
export async function main(): Promise<Record<string, unknown>> {
  try {
    const settings = orThrow(parseConfiguration(orThrow(fromPulumi(pulumi.runtime.allConfig()))));
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
