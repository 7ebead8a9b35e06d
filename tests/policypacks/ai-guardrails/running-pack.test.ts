import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { announcePack, isPackRunning } from "../../../policypacks/ai-guardrails/running-pack";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "packs-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Larger than any process id of Linux and macOS. */
const nobody = 2 ** 30;

it("is heard by the program under the same language host, and by no other", () => {
  announcePack(7, folder);
  expect(isPackRunning(7, folder)).toBe(true);
  expect(isPackRunning(8, folder)).toBe(false);
});

it("does not count once its process is gone, nor what is no process", () => {
  for (const text of [String(nobody), "0", "-1", "", "x"]) {
    writeFileSync(join(folder, "7"), text);
    expect(isPackRunning(7, folder)).toBe(false);
  }
});

it("clears the marks of packs that are gone", () => {
  writeFileSync(join(folder, "9"), String(nobody));
  announcePack(7, folder);
  expect(existsSync(join(folder, "9"))).toBe(false);
  expect(isPackRunning(7, folder)).toBe(true);
});

it("is silent where it cannot write", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => {
    announcePack(7, join(folder, "file"));
  }).not.toThrow();
});
