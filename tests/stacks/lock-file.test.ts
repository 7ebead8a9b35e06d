import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { emptyLock } from "../../components/planning/lock";
import type { Lock } from "../../components/planning/lock";
import { lockAmongOutputs, lockChange, readLock, writeLock } from "../../stacks/lock-file";

const lock: Lock = { ...emptyLock, names: { "keyVault/swedencentral": "kv-a" } };
const more: Lock = { ...emptyLock, names: { "keyVault/swedencentral": "kv-a", "search/swedencentral": "srch-a" } };

describe("a lock file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lock-"));
    file = join(folder, "Pulumi.dev.lock.json");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("reads what was written", () => {
    writeLock(file, lock);
    expect(readLock(file)).toEqual({ ok: true, plan: lock });
    expect(readFileSync(file, "utf8")).toMatch(/\}\n$/);
  });

  it("may be absent", () => {
    expect(readLock(file)).toEqual({ ok: true, plan: undefined });
  });

  it.each([
    ["cut off", '{ "version": 1, "names"'],
    ["of another version", '{ "version": 2, "catalogs": {}, "names": {}, "deployments": {} }'],
    ["with a key of its own", '{ "version": 1, "catalogs": {}, "names": {}, "deployments": {}, "notes": "" }'],
  ])("%s is refused, by name", (_case, text) => {
    writeFileSync(file, text);
    expect(readLock(file)).toMatchObject({
      ok: false,
      findings: [{ path: expect.stringContaining("Pulumi.dev.lock.json") as string }],
    });
  });

  it("gains entries on a machine, and is refused in CI, entry by entry", () => {
    expect(lockChange(lock, more, file, false)).toEqual({ ok: true, plan: { lock: more, changed: true } });
    expect(lockChange(lock, more, file, true)).toMatchObject({
      ok: false,
      findings: [{ path: "Pulumi.dev.lock.json: names.search/swedencentral" }],
    });
  });

  it("that is complete is accepted in CI, with what it keeps beside", () => {
    expect(lockChange(more, lock, file, true)).toEqual({ ok: true, plan: { lock: more, changed: false } });
  });

  it("that was lost is found among the outputs of the last run", () => {
    expect(lockAmongOutputs({ lock, endpoints: {} })).toEqual(lock);
    expect(lockAmongOutputs({ endpoints: {} })).toBeUndefined();
    expect(lockAmongOutputs(undefined)).toBeUndefined();
  });
});
