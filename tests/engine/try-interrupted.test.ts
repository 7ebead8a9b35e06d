import type { Progress } from "../../cli/progress";
import { deploy } from "../../cli/try/deploy";
import { destroy } from "../../cli/try/destroy";

import { azureOf, devStack } from "./support/shipped-stack";

/** What was said, and a run that is interrupted once a step has told as much. */
function interruptedAt(step: string, detail: RegExp) {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const controller = new AbortController();
  const progress: Progress = {
    steps: [],
    step: (title, work) =>
      work((told) => {
        if (title.startsWith(step) && detail.test(told)) controller.abort();
      }),
  };
  return { said, console: { out: say, err: say }, context: { progress, signal: controller.signal } };
}

describe("npm run try, interrupted", () => {
  const stack = devStack({ policyPacks: [] });

  it("never calls a deployment done that was interrupted, whatever code the CLI ended with", async () => {
    const { said, console, context } = interruptedAt("deployment", /^10 /);
    const code = await deploy(await stack.open(), { stack: "dev", previewOnly: false }, console, context);
    expect({ code, said }).toEqual({
      code: 130,
      said: expect.arrayContaining([expect.stringContaining("Interrupted")]) as string[],
    });
  });

  it("does not call an interrupted removal done, and the next one frees every name", async () => {
    await stack.recover();
    const { said, console, context } = interruptedAt("removal", /^5 /);
    expect(await destroy(await stack.open(), console, context)).toBe(130);
    expect(said.join("\n")).toContain("Interrupted. What is left");

    await stack.recover();
    const rest = interruptedAt("never", /^$/);
    expect(await destroy(await stack.open(), rest.console, rest.context)).toBe(0);
    const azure = await azureOf(stack);
    expect({ left: azure.resources(), kept: azure.deleted() }).toEqual({ left: [], kept: [] });
  });
});
