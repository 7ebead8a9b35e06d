import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { GrowingFile } from "../../../sandbox/store/growing-file";

import { temporaryFolder } from "./temporary-folder";

it("brings each line once, and none before it is whole", () => {
  const path = join(temporaryFolder(), "lines.txt");
  const file = new GrowingFile(path);
  expect(file.next()).toBeUndefined();

  const [start, end] = [Buffer.from("zweité\n").subarray(0, 6), Buffer.from("zweité\n").subarray(6)];
  appendFileSync(path, "one\n");
  appendFileSync(path, start);
  expect(file.next()).toEqual(["one"]);
  expect(file.next()).toEqual([]);
  appendFileSync(path, end);
  appendFileSync(path, "three\nfour\n");
  expect(file.next()).toEqual(["zweité", "three", "four"]);

  rmSync(path);
  expect(file.next()).toBeUndefined();
});
