import { createHash } from "node:crypto";
import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { tryLock, whileLocked } from "../../../sandbox/store/lock";

import { endOf, startScript } from "../child-process";

import { temporaryFolder } from "./temporary-folder";

it("is held by one at a time, for each key", () => {
  const folder = temporaryFolder();
  const release = tryLock(folder, "a");
  expect(tryLock(folder, "a")).toBeUndefined();
  expect(tryLock(folder, "b")).toBeDefined();
  release?.();
  expect(tryLock(folder, "a")).toBeDefined();
});

it("is let go when the work fails", async () => {
  const folder = temporaryFolder();
  await expect(whileLocked(folder, "a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(folder)).toEqual([]);
});

it("is taken from a process that is dead, and from nobody else", () => {
  const folder = temporaryFolder();
  tryLock(folder, "a");
  const [file = ""] = readdirSync(folder);
  writeFileSync(join(folder, file), "2147483646 a");
  expect(tryLock(folder, "a")).toBeDefined();
  expect(readFileSync(join(folder, file), "utf8")).toMatch(new RegExp(`^${process.pid} `));
});

it("is not taken from a living owner, however long that has held it", () => {
  const folder = temporaryFolder();
  const release = tryLock(folder, "a");
  const [file = ""] = readdirSync(folder);
  utimesSync(join(folder, file), new Date(0), new Date(0));
  expect(tryLock(folder, "a")).toBeUndefined();
  release?.();
  expect(readdirSync(folder)).toEqual([]);
});

it.each(["", "0 a", "no process"])("is taken where its text is %j, which no owner wrote", (text) => {
  const folder = temporaryFolder();
  tryLock(folder, "a");
  const [file = ""] = readdirSync(folder);
  writeFileSync(join(folder, file), text);
  expect(tryLock(folder, "a")).toBeDefined();
});

it("is taken though a process died that was about to clear it", () => {
  const folder = temporaryFolder();
  tryLock(folder, "a");
  const [file = ""] = readdirSync(folder);
  const holder = "2147483646 a";
  writeFileSync(join(folder, file), holder);
  const right = createHash("sha256").update(holder).digest("hex").slice(0, 16);
  writeFileSync(join(folder, `${file}.${right}`), "2147483645");
  tryLock(folder, "a");
  expect(tryLock(folder, "a")).toBeDefined();
});

it("says who holds it, and what to do, when that takes too long", async () => {
  const folder = temporaryFolder();
  tryLock(folder, "a");
  await expect(whileLocked(folder, "a", () => undefined, 20)).rejects.toThrow(
    new RegExp(`process ${process.pid} has held the lock of a .*\\n {2}fix: wait for process ${process.pid} or end it`),
  );
});

it("keeps processes apart: none of their steps are lost", async () => {
  const folder = temporaryFolder();
  const count = join(folder, "count");
  writeFileSync(count, "0");
  const script = `
    const { readFileSync, writeFileSync } = require("node:fs");
    const { whileLocked } = load("sandbox/store/lock");
    const [count, locks] = process.argv.slice(1);
    (async () => {
      for (let step = 0; step < 40; step += 1)
        await whileLocked(locks, "a", () => writeFileSync(count, String(Number(readFileSync(count, "utf8")) + 1)));
    })();`;
  await Promise.all([1, 2, 3].map(() => endOf(startScript(script, count, join(folder, "locks")))));
  expect(readFileSync(count, "utf8")).toBe("120");
});
