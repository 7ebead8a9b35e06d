import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { standsEmpty } from "../../../sandbox/engine/stands-empty";

describe("a checkpoint", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stands-empty-"));
    mkdirSync(folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["of a new stack", { checkpoint: { stack: "s", latest: { manifest: {} } } }, true],
    ["without a deployment", { checkpoint: { stack: "s" } }, true],
    ["of a destroyed stack", { checkpoint: { latest: { resources: [] } } }, true],
    ["with a resource", { checkpoint: { latest: { resources: [{ urn: "u" }] } } }, false],
    ["with an operation that began", { checkpoint: { latest: { pending_operations: [{ type: "creating" }] } } }, false],
  ])("%s", (_what, content, empty) => {
    const file = join(folder, "dev.json");
    writeFileSync(file, JSON.stringify(content));
    expect(standsEmpty(file)).toBe(empty);
  });

  it("that is not there holds nothing, and one that is cut off may", () => {
    const file = join(folder, "dev.json");
    expect(standsEmpty(file)).toBe(true);
    writeFileSync(file, `{"checkpoint":`);
    expect(standsEmpty(file)).toBe(false);
  });
});
