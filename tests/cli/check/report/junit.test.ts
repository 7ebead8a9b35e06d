import { account, folderWith, removeFolders, run } from "../support";

afterEach(removeFolders);

async function junit(content: unknown, options = {}): Promise<string> {
  const at = folderWith({ "list.json": content });
  return (await run({ files: [at("list.json")], format: "junit", ...options })).out;
}

describe("JUnit", () => {
  it("fails a case where the exit code says so", async () => {
    expect(await junit([account("a")])).toMatch(/<testcase classname="local-auth.account-local-auth".*\n\s*<failure/);
    expect(await junit([account("a")], { preset: "audit" })).not.toContain("<failure");
  });

  it("passes and skips the others", async () => {
    const report = await junit([account("a", { disableLocalAuth: true })], { only: "guardrails" });
    expect(report).toMatch(/account-local-auth" name="a"\/>/);
    expect(report).toContain("<skipped/>");
  });

  it("has an error for a file that cannot be read", async () => {
    expect(await junit("{")).toContain("<error");
  });

  it("is XML whatever a name holds", async () => {
    const odd = `a<b>&"']]>\u0000\u0008\ufffe\ud800 \u{1f600}`;
    const report = await junit([account(odd)]);
    expect(report).toContain("a&lt;b>&amp;");
    for (const forbidden of ["\u0000", "\u0008", "\ufffe", "\ud800 "]) expect(report).not.toContain(forbidden);
  });
});
