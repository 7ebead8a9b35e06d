import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { DocumentFolder } from "../../../sandbox/store/document-folder";

import { document, groupId } from "./documents";
import { temporaryFolder } from "./temporary-folder";

it("shows to one what another wrote, replaced and removed", () => {
  const folder = temporaryFolder();
  const [one, other] = [new DocumentFolder(folder), new DocumentFolder(folder)];

  one.put(document());
  expect(other.find(groupId)?.name).toBe("rg");
  one.put(document(groupId, { name: "xy" })); // as long as the old text: only the file's identity tells
  expect(other.find(groupId)?.name).toBe("xy");
  expect([...other.all().values()].map(({ name }) => name)).toEqual(["xy"]);
  one.remove(groupId);
  expect(other.find(groupId)).toBeUndefined();
  expect(other.all().size).toBe(0);
});

it("makes a document once", () => {
  const folder = new DocumentFolder(temporaryFolder());
  expect(folder.create(document())).toBe(true);
  expect(folder.create(document(groupId, { name: "second" }))).toBe(false);
  expect(folder.find(groupId)?.name).toBe("rg");
});

it("passes over a draft, and removes it once its writer is dead", () => {
  const path = temporaryFolder();
  const folder = new DocumentFolder(path);
  writeFileSync(join(path, ".draft-2147483646-1-x.json"), "{");
  writeFileSync(join(path, `.draft-${process.pid}-1-y.json`), "{");
  expect(folder.all().size).toBe(0);
  folder.removeDrafts();
  expect(readdirSync(path)).toEqual([`.draft-${process.pid}-1-y.json`]);
});

it("refuses a file that is none of its own", () => {
  const path = temporaryFolder();
  writeFileSync(join(path, "notes.txt"), "");
  expect(() => new DocumentFolder(path).all()).toThrow("notes.txt: is no file of the sandbox");
});

it("answers with the same map while nothing is written, and with another as soon as something is", () => {
  const path = temporaryFolder();
  const [folder, other] = [new DocumentFolder(path), new DocumentFolder(path)];
  folder.put(document());
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(path, longAgo, longAgo);
  const before = folder.all();
  expect(folder.all()).toBe(before);
  other.put(document(groupId, { name: "xy" }));
  expect([...folder.all().values()].map(({ name }) => name)).toEqual(["xy"]);
  expect([...before.values()].map(({ name }) => name)).toEqual(["rg"]);
});
