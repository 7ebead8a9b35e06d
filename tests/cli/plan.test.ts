import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { plan } from "../../cli/plan";

const root = join(__dirname, "../..");

describe("azure-ai-foundation plan", () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), "plan-"));
    for (const file of ["Pulumi.yaml", "stacks/Pulumi.dev.yaml", "stacks/Pulumi.dev.lock.json"])
      cpSync(join(root, file), join(project, file));
  });
  afterEach(() => {
    rmSync(project, { recursive: true });
  });

  async function run(options: Partial<Parameters<typeof plan>[0]> = {}) {
    const out: string[] = [];
    const err: string[] = [];
    const code = await plan(
      { stack: "dev", project, json: false, upgrade: false, today: "2026-11-24", inCi: false, ...options },
      { out: (text) => out.push(text), err: (text) => err.push(text) },
    );
    return { code, out: out.join("\n"), err: err.join("\n") };
  }

  function edit(file: string, change: (text: string) => string): void {
    writeFileSync(join(project, file), change(readFileSync(join(project, file), "utf8")));
  }

  it("says what exists, why, and that nothing was deployed", async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    for (const words of [
      "Planned: stack dev",
      "Nothing was deployed",
      "Microsoft.Network/bastionHosts",
      "because ",
      "Rights that the deployment needs",
      "2027-05-15",
    ])
      expect(out).toContain(words);
    expect(out).not.toContain("What the lock gains");
  });

  it("is the same as data", async () => {
    const { code, out } = await run({ json: true });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      context: { stack: "dev" },
      lockChange: { gained: [], moved: [] },
    });
  });

  it("names every mistake and plans nothing", async () => {
    edit("stacks/Pulumi.dev.yaml", (text) =>
      text.replace("[swedencentral]", "[atlantis]").replace("preset: hub", "preset: star"),
    );
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toMatch(/regions\[0\][^]*network\.preset[^]*2 mistakes; nothing was planned/);
    expect(JSON.parse((await run({ json: true })).out)).toMatchObject({
      ok: false,
      findings: [{ path: "regions[0]" }, { path: "network.preset" }],
    });
  });

  it("names a stack that has no configuration", async () => {
    expect(await run({ stack: "nowhere" })).toMatchObject({
      code: 1,
      err: expect.stringContaining("--stack") as string,
    });
  });

  it("says in one line that a stack is of another program", async () => {
    edit("stacks/Pulumi.dev.yaml", () => "config:\n  azure-native:location: swedencentral\n");
    const { err } = await run();
    expect(err).toMatch(/Pulumi\.dev\.yaml: got "no key under foundation:"[^]*\n1 mistake; nothing was planned$/);
  });

  it("names a lock that is none", async () => {
    edit("stacks/Pulumi.dev.lock.json", () => "{");
    expect(await run()).toMatchObject({ code: 1, err: expect.stringContaining("Pulumi.dev.lock.json") as string });
  });

  it("says what the lock would gain, and writes nothing", async () => {
    rmSync(join(project, "stacks/Pulumi.dev.lock.json"));
    const { out } = await run();
    expect(out).toContain("+ deployments.swedencentral/chat.model: gpt-5.1");
    expect(() => readFileSync(join(project, "stacks/Pulumi.dev.lock.json"))).toThrow();
  });

  it("writes no lock in CI, not even when it is told to upgrade", async () => {
    edit("stacks/Pulumi.dev.lock.json", (text) => text.replace('"capacity": 50', '"capacity": 40'));
    const before = readFileSync(join(project, "stacks/Pulumi.dev.lock.json"), "utf8");
    const { code, err } = await run({ upgrade: true, inCi: true });
    expect(code).toBe(1);
    expect(err).toMatch(/deployments\.swedencentral\/chat\.capacity: got 40/);
    expect(readFileSync(join(project, "stacks/Pulumi.dev.lock.json"), "utf8")).toBe(before);
  });

  it("keeps what the lock says until it is upgraded", async () => {
    const older = (text: string) =>
      text
        .replace('"catalogs": {\n    "models": "2026-11-24"', '"catalogs": {\n    "models": "2026-01-01"')
        .replace("kv-playground-dev-p7mte", "kv-of-last-year");
    edit("stacks/Pulumi.dev.lock.json", older);
    expect((await run()).out).toContain("kv-of-last-year");
    await run({ upgrade: true });
    const lock = JSON.parse(readFileSync(join(project, "stacks/Pulumi.dev.lock.json"), "utf8")) as {
      names: Record<string, string>;
      catalogs: Record<string, string>;
    };
    expect(lock.names["keyVault/swedencentral"]).toBe("kv-of-last-year");
    expect(lock.catalogs["models"]).toBe("2026-11-24");
  });
});
