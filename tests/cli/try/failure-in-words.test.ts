import { failureInWords } from "../../../cli/try/failure-in-words";
import type { EngineRun } from "../../../sandbox/engine/run-engine";

const urn = "urn:pulumi:dev::azure-ai-foundation::azure-native:search:Service::docs";
const nothing: EngineRun = {
  ok: false,
  code: 1,
  seconds: 1,
  stdout: "",
  stderr: "",
  changes: {},
  steps: [],
  diagnostics: [],
  violations: [],
};

it("names guardrail and resource, and says what the engine said but for its last words", () => {
  const text = failureInWords({
    ...nothing,
    violations: [
      { policy: "search-public", pack: "ai-guardrails", level: "mandatory", urn, message: "open\nfix: close it" },
      { policy: "advice", pack: "ai-guardrails", level: "advisory", urn, message: "not worth a refusal" },
    ],
    diagnostics: [
      { severity: "error", urn, message: "sku is missing" },
      { severity: "error", urn: "", message: "preview failed" },
      { severity: "warning", urn: "", message: "a warning" },
    ],
  });
  expect(text).toBe("  search-public on docs\n    open\n    fix: close it\n  docs\n    sku is missing");
});

it("says the same thing once", () => {
  const diagnostic = { severity: "error", urn: "", message: "no subscription" } as const;
  expect(failureInWords({ ...nothing, diagnostics: [diagnostic, diagnostic] })).toBe("    no subscription");
});

it("falls back on what a plugin printed and on the CLI's own words", () => {
  const text = failureInWords({
    ...nothing,
    diagnostics: [{ severity: "printed", urn: "", message: "cannot load the pack" }],
    stderr: "error: policy pack failed to start\n",
  });
  expect(text).toBe("    cannot load the pack\n    error: policy pack failed to start");
});

it("says what to do when another run has the stack, without a command that the user may not have", () => {
  const stderr = "error: the stack is currently locked by 1 lock(s). Either wait ... or run `pulumi cancel`\n";
  const text = failureInWords({ ...nothing, stderr });
  expect(text).toMatch(/another run is changing this stack\n.*\n.*fix: wait/);
  expect(text).not.toContain("cancel");
});

it("says what to do about a passphrase that is not the sandbox's", () => {
  const stderr = "error: getting stack configuration: get stack secrets manager: incorrect passphrase\n";
  expect(failureInWords({ ...nothing, stderr })).toMatch(/passphrase is not the one .*\n.*fix: bring the file back/);
});

describe("a program that outlives its engine", () => {
  const trace = (said: string) =>
    ({
      severity: "error",
      urn: "",
      message: `Running program '/p/index.js' failed with an unhandled exception:\n<ref *1> Error: ${said}\n    at callErrorFromStatus`,
    }) as const;
  const cause = { severity: "error", urn, message: "Status=500" } as const;
  const ends = [
    "14 UNAVAILABLE: No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:40869.",
    "14 UNAVAILABLE: Channel closed before call started",
  ];

  it.each(ends)("is not told beside the cause: %s", (said) => {
    expect(failureInWords({ ...nothing, diagnostics: [cause, trace(said)] })).toBe("  docs\n    Status=500");
  });

  it.each(ends)("is told where it is all there is: %s", (said) => {
    expect(failureInWords({ ...nothing, diagnostics: [trace(said)] })).toContain(said);
  });

  it("is told apart from a program that fails by itself", () => {
    const text = failureInWords({ ...nothing, diagnostics: [cause, trace("ours")] });
    expect(text).toContain("unhandled exception");
  });
});
