import { readdirSync } from "node:fs";

import { Journal } from "../../../sandbox/store/journal";
import { endOf, startScript } from "../child-process";

import { groupId } from "./documents";
import { temporaryFolder } from "./temporary-folder";

const note = `
  const { Journal } = load("sandbox/store/journal");
  const [folder, id, end] = process.argv.slice(1);
  const journal = new Journal(folder);
  journal.note(id);
  if (end === "close") journal.close();`;

it("knows what a dead process had noted, in any spelling", async () => {
  const folder = temporaryFolder();
  await endOf(startScript(note, folder, groupId, "die"));
  expect(new Journal(folder).leftBehind(groupId.toUpperCase())).toBe(true);
  expect(new Journal(folder).leftBehind(`${groupId}2`)).toBe(false);
});

it("forgets what a state has known since, and that alone", async () => {
  const folder = temporaryFolder();
  await endOf(startScript(note, folder, groupId, "die"));
  await endOf(startScript(note, folder, `${groupId}2`, "die"));
  const journal = new Journal(folder);
  journal.settle(groupId.toUpperCase());
  expect(journal.leftBehind(groupId)).toBe(false);
  expect(journal.leftBehind(`${groupId}2`)).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
});

it("knows nothing of a process that ended in good order", async () => {
  const folder = temporaryFolder();
  await endOf(startScript(note, folder, groupId, "close"));
  expect(readdirSync(folder)).toEqual([]);
});

it("leaves to a living process what it has noted", () => {
  const folder = temporaryFolder();
  const journal = new Journal(folder);
  journal.note(groupId);
  expect(journal.leftBehind(groupId)).toBe(false);
});
