import { documentFile, documentText, readDocument } from "../../../sandbox/store/document";
import { UNKNOWN } from "../../../terms/unknown";

import { document, groupId } from "./documents";

const file = documentFile(groupId);

it("gives back what it was given, unknown values too", () => {
  const planned = document(groupId, { inputs: { location: UNKNOWN, tags: { a: "b" } }, urn: "urn" });
  expect(readDocument(file, documentText(planned))).toEqual(planned);
});

it("has one file for every spelling of an id", () => {
  expect(documentFile(`${groupId.toUpperCase()}/`)).toBe(file);
  expect(documentFile(`${groupId}2`)).not.toBe(file);
});

it("has a file name that every file system takes, for the longest id too", () => {
  const long = `/subscriptions/x/resourceGroups/${"a".repeat(90)}/providers/Microsoft.Network/virtualNetworks/${"(é".repeat(40)}`;
  expect(documentFile(long)).toMatch(/^[a-z0-9_.-]{1,120}$/);
});

const text = documentText(document());
it.each([
  ["cut off", text.slice(0, -20), "is cut off"],
  ["empty", "", "is cut off"],
  ["something else", '{"name":"x"}', "is not a document"],
  ["null", "null", "is not a document"],
  ["of another format", text.replace('"format": 1', '"format": 9'), "has the format 9; this version reads 1"],
  ["in the wrong file", documentText(document(`${groupId}2`)), "belongs in another file"],
])("refuses a text that is %s, and says where and what to do", (_case, broken, reason) => {
  const read = (): unknown => readDocument(`/store/resources/${file}`, broken);
  expect(read).toThrow(reason);
  expect(read).toThrow(file);
  expect(read).toThrow("fix: remove the file");
});
