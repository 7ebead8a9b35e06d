import { checkCommand } from "../../../cli/check/check-command";
import type { CheckOptions } from "../../../cli/check/check-options";

async function parse(...words: string[]): Promise<CheckOptions | undefined> {
  let taken: CheckOptions | undefined;
  await checkCommand((options) => {
    taken = options;
    return Promise.resolve();
  }).parseAsync(words, { from: "user" });
  return taken;
}

describe("the command line of check", () => {
  it("has defaults", async () => {
    expect(await parse("a.json", "-")).toEqual({ files: ["a.json", "-"], format: "table", production: false });
  });

  it("reads every option", async () => {
    const words =
      "--format sarif --output o --posture corp --production --preset strict --config c --only guardrails --fail-on none --baseline b --write-baseline w --parameters p --explain e a.json";
    expect(await parse(...words.split(" "))).toEqual({
      files: ["a.json"],
      format: "sarif",
      output: "o",
      posture: "corp",
      production: true,
      preset: "strict",
      config: "c",
      only: "guardrails",
      failOn: "none",
      baseline: "b",
      writeBaseline: "w",
      parameters: "p",
      explain: "e",
    });
  });

  it("ends with 2 for a word that it does not know", async () => {
    const exit = jest.spyOn(process, "exit").mockImplementation((code) => {
      throw new Error(`exit ${String(code)}`);
    });
    const silent = jest.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      for (const words of [["--format", "xml", "a.json"], ["--nonsense"], ["--fail-on", "bad", "a.json"]])
        await expect(parse(...words)).rejects.toThrow("exit 2");
    } finally {
      exit.mockRestore();
      silent.mockRestore();
    }
  });
});
