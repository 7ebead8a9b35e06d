import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { recoverStack, StackInUse } from "../../sandbox/engine/recover-stack";

import { alive, descendants, until } from "./support/processes";
import { toyStack } from "./support/toy-stack";

/** Uses a provider, writes a file, and then goes on for ever. */
const endless = (marker: string): string => `
  const { RandomPassword } = require("@pulumi/random");
  new RandomPassword("password", { length: 8 }).id.apply(() => require("fs").writeFileSync(${JSON.stringify(marker)}, ""));
  setInterval(() => {}, 1000);
`;
const fine = `module.exports = { fine: true };`;

describe("a run that is cut short", () => {
  const stack = toyStack(fine, { policyPacks: ["policypacks/ai-guardrails"] });
  let marker: string;

  beforeAll(async () => {
    marker = join((await stack.open()).projectFolder, "running");
  });

  /** Runs until everything is up, then ends it as told; answers the run and what belonged to it. */
  async function runEndlessly(end: (processId: number, controller: AbortController) => Promise<void>) {
    rmSync(marker, { force: true });
    stack.program(endless(marker));
    const controller = new AbortController();
    let processId = 0;
    const running = stack.up(
      {},
      {
        signal: controller.signal,
        onStart: (id) => {
          processId = id;
        },
      },
    );
    await until(() => existsSync(marker));
    const family = descendants(processId);
    await end(processId, controller);
    const run = await running;
    stack.program(fine);
    return { run, family };
  }

  it("leaves no process behind when the CLI is killed, and is taken up by the next run", async () => {
    const { run, family } = await runEndlessly((processId) => {
      process.kill(processId, "SIGKILL");
      return Promise.resolve();
    });
    expect(run.failed).toBe(true);
    const commands = [...family.values()].join("\n");
    for (const part of ["language-host/main.js", "provider/main.js", "cmd/run/", "run-policy-pack"]) {
      expect(commands).toContain(part);
    }
    await until(() => alive(family.keys()).length === 0);

    expect((await stack.up()).failed).toBe(true); // the dead one's lock
    await stack.recover();
    expect(await stack.up()).toMatchObject({ failed: false });
  });

  it("ends in good order when it is interrupted, and leaves neither process nor lock", async () => {
    const { run, family } = await runEndlessly((_processId, controller) => {
      controller.abort();
      return Promise.resolve();
    });
    expect(run.failed).toBe(true);
    await until(() => alive(family.keys()).length === 0);
    expect(await stack.up()).toMatchObject({ failed: false });
  });

  it("is not taken from a run that is still at work", async () => {
    await runEndlessly(async (_processId, controller) => {
      await expect(stack.recover()).rejects.toThrow(StackInUse);
      controller.abort();
    });
    await expect(recoverStack(await stack.open())).resolves.toEqual({ unlocked: false, open: 0 });
  });
});
