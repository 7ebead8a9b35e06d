import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

import type { Document } from "../../../sandbox/store/document";
import { Preview } from "../../../sandbox/store/preview";
import { resourceIdKey } from "../../../terms/resource-id";

import { document, groupId } from "./documents";
import { temporaryFolder } from "./temporary-folder";

const run = `${process.pid}-127_0_0_1_1`;
const child = `${groupId}/providers/Microsoft.Network/virtualNetworks/v`;

function standing(...ids: readonly string[]): ReadonlyMap<string, Document> {
  return new Map(ids.map((id) => [resourceIdKey(id), document(id)]));
}

function idsOver(preview: Preview, ...ids: readonly string[]): string[] {
  return [...preview.over(standing(...ids)).standing.values()].map(({ id }) => id).sort();
}

it("counts what any process of the same run has planned", () => {
  const folder = temporaryFolder();
  const [one, other] = [new Preview(folder, run), new Preview(folder, run)];
  one.plan(document(groupId));
  expect(idsOver(other)).toEqual([groupId]);
});

it("shows nothing to another run", () => {
  const folder = temporaryFolder();
  new Preview(folder, run).plan(document(groupId));
  expect(idsOver(new Preview(folder, `${process.pid}-127_0_0_1_2`))).toEqual([]);
});

it("takes away what is replaced with all beneath it, but not what is planned there anew", () => {
  const preview = new Preview(temporaryFolder(), run);
  preview.leave(document(groupId));
  expect(idsOver(preview, groupId, child, `${groupId}2`)).toEqual([`${groupId}2`]);
  expect(preview.over(standing(groupId, child, `${groupId}2`)).gone.map(({ id }) => id)).toEqual([groupId, child]);
  preview.plan(document(child));
  expect(idsOver(preview, groupId, child, `${groupId}2`)).toEqual([`${groupId}2`, child].sort());
});

it("leaves nothing behind when the last process of a run ends", () => {
  const folder = temporaryFolder();
  const [one, other] = [new Preview(folder, run), new Preview(folder, run)];
  one.plan(document(groupId));
  other.plan(document(child));
  other.leave(document(`${groupId}2`));
  one.close();
  expect(idsOver(other)).toEqual([child]);
  other.close();
  expect(readdirSync(folder)).toEqual([]);
});

it("clears away the preview of an engine that is dead, and of no other", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "2147483646-1"));
  mkdirSync(join(folder, `${process.ppid}-1`));
  new Preview(folder, run);
  expect(existsSync(join(folder, "2147483646-1"))).toBe(false);
  expect(existsSync(join(folder, `${process.ppid}-1`))).toBe(true);
});

it("goes on seeing what others plan, replace and take back after it has looked", () => {
  const folder = temporaryFolder();
  const [one, other] = [new Preview(folder, run), new Preview(folder, run)];
  const stands = standing(groupId, child);
  const seen = (): string[] => [...one.over(stands).standing.values()].map(({ id }) => id).sort();
  expect(seen()).toEqual([groupId, child]);
  other.plan(document(`${groupId}2`));
  one.plan(document(`${groupId}3`));
  expect(seen()).toEqual([groupId, child, `${groupId}2`, `${groupId}3`].sort());
  one.leave(document(child));
  expect(seen()).toEqual([groupId, `${groupId}2`, `${groupId}3`]);
  other.close();
  expect(seen()).toEqual([groupId, `${groupId}3`]);
});
