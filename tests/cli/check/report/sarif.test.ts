import { account, folderWith, removeFolders, run } from "../support";

afterEach(removeFolders);

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[]; readonly version: string } };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly results: readonly Result[];
  }[];
}

interface Rule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
  }[];
}

async function sarif(content: unknown, options = {}) {
  const at = folderWith({ "list.json": content });
  const log = JSON.parse((await run({ files: [at("list.json")], format: "sarif", ...options })).out) as Log;
  return log.runs[0]!;
}

const named = ({ results }: { readonly results: readonly Result[] }, name: string) =>
  results.find(({ ruleId, message }) => ruleId === "account-local-auth" && message.text.startsWith(`${name}:`))!;

describe("SARIF", () => {
  it("describes each rule with help, a severity and what it is about", async () => {
    const { tool } = await sarif([account("a")]);
    const rule = tool.driver.rules.find(({ id }) => id === "account-local-auth")!;
    expect(rule.help.markdown).toContain("## Fails");
    expect(rule.help.text).not.toContain("```");
    expect(rule.properties).toMatchObject({ "security-severity": "8.0", "problem.severity": "error" });
    expect(rule.properties["tags"]).toContain("security");
    expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("gives a failure the line of its resource", async () => {
    const { region } = named(await sarif([account("a"), account("b")]), "b").locations[0]!.physicalLocation;
    expect(region.startLine).toBeGreaterThan(10);
    expect(region.startColumn).toBe(3);
  });

  it("keeps fingerprints when resources move, and tells resources apart", async () => {
    const one = await sarif([account("a"), account("b")]);
    const other = await sarif([account("b"), account("new"), account("a")]);
    expect(named(one, "a").partialFingerprints).toEqual(named(other, "a").partialFingerprints);
    expect(named(one, "a").partialFingerprints).not.toEqual(named(one, "b").partialFingerprints);
  });

  it("gives two failures that are the same in every respect two fingerprints", async () => {
    const { results } = await sarif([account("a"), account("a")], { only: "guardrails" });
    const prints = results.map((result) => JSON.stringify(result.partialFingerprints));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("holds no pass, no exemption and nothing undecided, which would be alerts", async () => {
    const exempt = account("a");
    const { results } = await sarif(
      [{ ...exempt, props: { ...exempt.props, tags: { "exempt-account-local-auth": "they migrate" } } }],
      { only: "guardrails", preset: "default", posture: "online" },
    );
    expect(results.filter(({ ruleId }) => ruleId === "account-local-auth")).toEqual([]);
  });

  it("says that the run failed where a file could not be read", async () => {
    const { invocations, results } = await sarif("{");
    expect(invocations[0]?.executionSuccessful).toBe(false);
    expect(results).toEqual([]);
  });
});
