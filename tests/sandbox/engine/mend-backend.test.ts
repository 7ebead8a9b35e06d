import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { checkpointFile, lockFolder } from "../../../sandbox/engine/engine-stack";
import type { EngineStack } from "../../../sandbox/engine/engine-stack";
import { sandboxLayout } from "../../../sandbox/engine/layout";
import { mendBackend } from "../../../sandbox/engine/mend-backend";

describe("the files of a stack whose CLI was killed", () => {
  let folder: string;
  let stack: EngineStack;
  let checkpoint: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-backend-"));
    const sandbox = { layout: sandboxLayout(folder, folder), pulumi: "/pulumi", passphrase: "secret" };
    stack = { sandbox, name: "dev", project: "p", projectFolder: folder, workspace: folder, configFile: folder };
    checkpoint = checkpointFile(stack);
    write(checkpoint, `{"of":"now"}`);
    write(`${checkpoint}.bak`, `{"of":"before"}`);
    write(`${checkpoint}.attrs`, `{"md5":"x"}`);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  it("stay as they are when they are whole", () => {
    mendBackend(stack);
    expect(readFileSync(checkpoint, "utf8")).toBe(`{"of":"now"}`);
    expect(existsSync(`${checkpoint}.attrs`)).toBe(true);
  });

  it("lose attributes that are cut off, which the CLI cannot read past", () => {
    const lock = join(lockFolder(stack), "one.json.attrs");
    write(`${checkpoint}.attrs`, "");
    write(lock, `{"md5":`);
    mendBackend(stack);
    expect([`${checkpoint}.attrs`, lock].filter((file) => existsSync(file))).toEqual([]);
    expect(readFileSync(checkpoint, "utf8")).toBe(`{"of":"now"}`);
  });

  it("have the checkpoint before in place of one that is cut off", () => {
    write(checkpoint, `{"of":`);
    mendBackend(stack);
    expect(readFileSync(checkpoint, "utf8")).toBe(`{"of":"before"}`);
  });

  it("may be missing", () => {
    rmSync(dirname(checkpoint), { recursive: true });
    expect(() => {
      mendBackend(stack);
    }).not.toThrow();
  });
});
