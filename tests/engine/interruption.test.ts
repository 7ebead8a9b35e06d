import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { recoverStack, StackInUse } from "../../sandbox/engine/recover-stack";

import { processesNaming, until } from "./support/processes";
import { toyStack } from "./support/toy-stack";

/** Writes a file when it runs, and then goes on for ever. */
const endless = (marker: string): string => `
  require("fs").writeFileSync(${JSON.stringify(marker)}, "");
  setInterval(() => {}, 1000);
`;
const fine = `module.exports = { fine: true };`;

describe("a run that is cut short", () => {
  const stack = toyStack(fine);
  let marker: string;
  let folder: string;

  beforeAll(async () => {
    folder = (await stack.open()).projectFolder;
    marker = join(folder, "running");
  });

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
    await end(processId, controller);
    const run = await running;
    stack.program(fine);
    return run;
  }

  it("leaves no process behind when the CLI is killed, and is taken up by the next run", async () => {
    const run = await runEndlessly(async (processId) => {
      process.kill(processId, "SIGKILL");
      await until(() => processesNaming(folder).length === 0);
    });
    expect(run.failed).toBe(true);

    const { sandbox } = await stack.open();
    expect(processesNaming(sandbox.layout.folder)).toEqual([]);
    expect((await stack.up()).failed).toBe(true); // the dead one's lock
    await stack.recover();
    expect(await stack.up()).toMatchObject({ failed: false });
  });

  it("ends in good order when it is interrupted, and leaves neither process nor lock", async () => {
    const run = await runEndlessly((_processId, controller) => {
      controller.abort();
      return Promise.resolve();
    });
    expect(run.failed).toBe(true);
    await until(() => processesNaming(folder).length === 0);
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
