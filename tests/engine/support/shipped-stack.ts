import { join } from "node:path";

import { openSandbox } from "../../../sandbox";
import type { Sandbox } from "../../../sandbox";
import { projectRoot } from "../../../sandbox/engine/layout";

import { sandboxStack } from "./sandbox-stack";
import type { SandboxStack } from "./sandbox-stack";

/** The guardrails that `npm run try` previews with. */
export const guardrails = "policypacks/ai-guardrails";

/** Azure as a stack of the tests sees it: to put something there beforehand, and to look at what stands. */
export async function azureOf(stack: SandboxStack): Promise<Sandbox> {
  const { layout } = await stack.sandbox();
  return openSandbox(layout.azure);
}

/** The small shipped stack. */
export function devStack(options: Parameters<typeof sandboxStack>[1] = {}): SandboxStack {
  return shippedStack("dev", options);
}

/** A shipped stack with the guardrails on, as a user tries it, on a day on which its models are not about to retire. */
export function shippedStack(name: string, options: Parameters<typeof sandboxStack>[1] = {}): SandboxStack {
  return sandboxStack(name, {
    policyPacks: [guardrails],
    env: { AZURE_AI_FOUNDATION_TODAY: "2026-11-24" },
    ...options,
  });
}

/** A path of this project. */
export function ofProject(...path: readonly string[]): string {
  return join(projectRoot(), ...path);
}
