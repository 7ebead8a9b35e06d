import { readSandboxVariables, wrongVariables } from "../../../sandbox/provider/sandbox-variables";

it("has its own answer where nothing is set", () => {
  expect(readSandboxVariables({})).toEqual({ holdMilliseconds: 50, slowMilliseconds: 0 });
  expect(wrongVariables({})).toBeUndefined();
});

it("reads each of the three", () => {
  const env = {
    AZURE_AI_FOUNDATION_SANDBOX_FAULTS: "rate=0.1,seed=7",
    AZURE_AI_FOUNDATION_SANDBOX_HOLD: "5",
    AZURE_AI_FOUNDATION_SANDBOX_SLOW: "200",
  };
  expect(readSandboxVariables(env)).toEqual({
    holdMilliseconds: 5,
    slowMilliseconds: 200,
    faults: { rate: 0.1, seed: "7", errors: 1 },
  });
});

it("says at once what is wrong with each", () => {
  const env = { AZURE_AI_FOUNDATION_SANDBOX_FAULTS: "rate=2", AZURE_AI_FOUNDATION_SANDBOX_SLOW: "abc" };
  expect(wrongVariables(env)).toMatch(/SANDBOX_SLOW: got "abc"[^]*fix: [^]*SANDBOX_FAULTS: got "rate=2"[^]*fix: /);
  expect(() => readSandboxVariables(env)).toThrow("SANDBOX_FAULTS");
});
