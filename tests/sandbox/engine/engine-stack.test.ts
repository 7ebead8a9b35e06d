import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { checkpointFile, lockFolder, openStack } from "../../../sandbox/engine/engine-stack";
import type { EngineStack } from "../../../sandbox/engine/engine-stack";
import { sandboxLayout } from "../../../sandbox/engine/layout";

describe("the lock that a stack's last run here remembered", () => {
  let folder: string;
  let remembered: string;
  let stack: Pick<EngineStack, "sandbox" | "project" | "name">;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "engine-stack-"));
    const sandbox = {
      layout: sandboxLayout(folder, join(folder, ".sandbox")),
      pulumi: "/pulumi",
      passphrase: "secret",
    };
    stack = { sandbox, project: "p", name: "dev" };
    remembered = join(sandbox.layout.workspaces, "p", "dev", "Pulumi.dev.lock.json");
    write(join(folder, "Pulumi.yaml"), "name: p\nruntime: nodejs\n");
    write(join(folder, "Pulumi.dev.yaml"), "config: {}\n");
    write(remembered, "of the last run");
    checkpoint({ manifest: {} });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  function checkpoint(latest: object): void {
    write(checkpointFile(stack as EngineStack), JSON.stringify({ checkpoint: { latest } }));
  }

  const open = () => openStack(stack.sandbox, "dev", { projectFolder: folder });

  it("is forgotten when that run was a preview alone", async () => {
    await open();
    expect(existsSync(remembered)).toBe(false);
  });

  it("stays while something stands", async () => {
    checkpoint({ resources: [{ urn: "u" }] });
    await open();
    expect(readFileSync(remembered, "utf8")).toBe("of the last run");
  });

  it("stays while a first deployment is running", async () => {
    write(join(lockFolder(stack as EngineStack), "one.json"), "{}");
    await open();
    expect(readFileSync(remembered, "utf8")).toBe("of the last run");
  });

  it("gives way to the user's own", async () => {
    write(join(folder, "Pulumi.dev.lock.json"), "of the user");
    await open();
    expect(readFileSync(remembered, "utf8")).toBe("of the user");
  });
});
