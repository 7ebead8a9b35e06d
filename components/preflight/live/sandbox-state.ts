import type { Finding } from "../../../terms/finding";
import { readValue } from "../../../terms/read";
import { SANDBOX_MARK } from "../../../terms/sandbox-mark";
import { answered } from "./answered";
import { ownState } from "./own-state";

/**
 * Refuses to deploy a state to Azure that the sandbox made: what it holds does not exist there, and a refresh would forget
 * it all. Nothing is said where the state cannot be read: the provider answers for what it is given.
 *
 * @param onSandbox whether this program runs on the sandbox
 */
export async function checkSandboxState(stack: string, onSandbox: boolean): Promise<readonly Finding[]> {
  if (onSandbox) return [];
  const state = await answered(ownState);
  return state.known && madeOnSandbox(state.value) ? [sandboxOnly(stack)] : [];
}

/** Whether any resource of a state carries the sandbox's mark. */
export function madeOnSandbox(resources: unknown): boolean {
  if (typeof resources !== "object" || resources === null) return false;
  return Object.values(resources).some(
    (resource: unknown) => readValue(resource, `outputs.${SANDBOX_MARK}`) !== undefined,
  );
}

function sandboxOnly(stack: string): Finding {
  return {
    path: "stack",
    got: stack,
    allowed: "on Azure, a stack that the sandbox never deployed",
    fix: "pulumi stack init with another name: what the sandbox made does not exist on Azure",
  };
}
