import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sandboxRun } from "../../cli/sandbox-run";
import { SetUpFailure } from "../../sandbox/engine/set-up-failure";

describe("azure-ai-foundation sandbox run", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sandbox-run-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function run(command: readonly string[], prepare = () => Promise.resolve<NodeJS.ProcessEnv>(process.env)) {
    const err: string[] = [];
    const code = await sandboxRun(
      { folder, command },
      { out: () => undefined, err: (text) => err.push(text) },
      prepare,
    );
    return { code, err: err.join("\n") };
  }

  /** A program for Node in place of a command. */
  const program = (text: string) => [process.execPath, "-e", text];

  it("hands the command its arguments and the environment of the sandbox", async () => {
    const file = join(folder, "said");
    const command = program(
      `require("fs").writeFileSync(${JSON.stringify(file)}, process.env.WHERE + process.argv[1])`,
    );
    const env = { ...process.env, WHERE: "sandbox " };
    expect((await run([...command, "up"], () => Promise.resolve(env))).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe("sandbox up");
  });

  it.each([0, 1, 2, 255])("answers the command's own exit code %i", async (code) => {
    expect(await run(program(`process.exit(${code})`))).toEqual({ code, err: "" });
  });

  it.each([
    ["SIGKILL", 137],
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ])("tells %s from an interruption by its exit code", async (signal, code) => {
    expect((await run(program(`process.kill(process.pid, "${signal}"); setTimeout(() => {}, 10000)`))).code).toBe(code);
  });

  it("hands SIGTERM on and waits for the command, which ends in its own way", async () => {
    const started = join(folder, "started");
    const text = `process.on("SIGTERM", () => process.exit(7)); require("fs").writeFileSync(${JSON.stringify(started)}, ""); setTimeout(() => {}, 10000)`;
    const before = process.listenerCount("SIGTERM");
    const ended = run(program(text));
    await until(() => readFileSync(started, "utf8") === "");
    process.emit("SIGINT"); // a terminal tells the command itself
    process.emit("SIGTERM");
    expect((await ended).code).toBe(7);
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("says that a command cannot be started, with exit code 2", async () => {
    const { code, err } = await run([join(folder, "none")]);
    expect(code).toBe(2);
    expect(err).toContain("none cannot be started: ");
  });

  it("says what set-up lacks, with exit code 2, and starts nothing", async () => {
    const file = join(folder, "said");
    const command = program(`require("fs").writeFileSync(${JSON.stringify(file)}, "")`);
    const answer = await run(command, () => Promise.reject(new SetUpFailure("no Go", "install Go")));
    expect(answer).toEqual({ code: 2, err: "no Go\n  fix: install Go" });
    expect(() => readFileSync(file)).toThrow();
  });

  it("says what is wrong with a variable before anything is set up", async () => {
    process.env["AZURE_AI_FOUNDATION_SANDBOX_FAULTS"] = "rate=2";
    try {
      const answer = await run(["pulumi"], () => Promise.reject(new TypeError("set up")));
      expect(answer).toMatchObject({ code: 2, err: expect.stringMatching(/^AZURE_.*_FAULTS: got "rate=2"/) as string });
    } finally {
      delete process.env["AZURE_AI_FOUNDATION_SANDBOX_FAULTS"];
    }
  });

  it("names a machine's failure by its system call, and lets a mistake of ours through", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const broken = () => Promise.resolve().then(() => ({ where: readFileSync(join(file, "below"), "utf8") }));
    expect((await run(["pulumi"], broken)).code).toBe(2);
    await expect(run(["pulumi"], () => Promise.reject(new TypeError("ours")))).rejects.toThrow("ours");
  });
});

/** Waits for what a process of its own does. */
async function until(holds: () => boolean): Promise<void> {
  for (;;) {
    try {
      if (holds()) return;
    } catch {
      // not yet
    }
    await new Promise((wake) => setTimeout(wake, 10));
  }
}
