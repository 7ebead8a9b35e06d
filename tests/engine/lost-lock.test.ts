import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Lock } from "../../components/planning/lock";

import { changedStack } from "./support/changed-stack";

describe("a lock that was lost", () => {
  const stack = changedStack({});

  it("comes back from the stack's own last run, and nothing is renumbered", async () => {
    const lockFile = join((await stack.open()).workspace, "Pulumi.toy.lock.json");
    const first = await stack.up({ "models.chat.version": "2025-11-13" });
    expect(first.errors).toBe("");
    const before = JSON.parse(readFileSync(lockFile, "utf8")) as Lock;

    rmSync(lockFile);
    const again = await stack.preview({ "models.chat.version": "2025-11-13" });
    expect(again.errors).toBe("");
    expect(Object.keys(again.changes)).toEqual(["same"]);
    expect(JSON.parse(readFileSync(lockFile, "utf8"))).toEqual(before);
  });
});
