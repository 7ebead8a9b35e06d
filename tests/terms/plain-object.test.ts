import { isPlainObject, own } from "../../terms/plain-object";

it.each([
  [{}, true],
  [[], false],
  [null, false],
  ["a", false],
  [undefined, false],
])("%p is an object: %p", (value, is) => {
  expect(isPlainObject(value)).toBe(is);
});

it("sees only what is the record's own", () => {
  expect(own({ a: 1 }, "a")).toBe(1);
  expect(own({ a: 1 }, "constructor")).toBeUndefined();
  expect(own(undefined, "a")).toBeUndefined();
});
