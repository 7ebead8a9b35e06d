import * as pulumi from "@pulumi/pulumi";

import { readValue } from "../../../terms/read";
import type { Answer } from "../tenant";
import { answered } from "./answered";

/**
 * The resources of this stack as its last run left them: by URN, each with `type` and `outputs`.
 *
 * The engine's function is not part of the documented surface of the SDK; StackReference calls its sibling. The file
 * backend answers an empty list for a stack that was never deployed.
 */
export async function ownState(): Promise<unknown> {
  const stackName = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack()].join("/");
  const answer: unknown = await pulumi.runtime.invoke("pulumi:pulumi:readStackResourceOutputs", { stackName });
  return readValue(answer, "outputs");
}

/** The stack's own outputs of its last run; `undefined` where it had none. */
export function ownOutputs(): Promise<Answer<unknown>> {
  return answered(async () => {
    const state = await ownState();
    const resources: readonly unknown[] = typeof state === "object" && state !== null ? Object.values(state) : [];
    const stack = resources.find((resource) => readValue(resource, "type") === "pulumi:pulumi:Stack");
    return readValue(stack, "outputs");
  });
}
