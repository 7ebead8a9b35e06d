import { parseFaults, parseMilliseconds } from "../../../../../sandbox/provider/azure-native/faults/fault-settings";

it.each([
  ["rate=0.1", { rate: 0.1, seed: "1", errors: 1 }],
  ["rate=0,seed=7", { rate: 0, seed: "7", errors: 1 }],
  [" rate = 1 , errors=0, seed=x-2 ", { rate: 1, seed: "x-2", errors: 0 }],
])("reads %j", (text, settings) => {
  expect(parseFaults(text, "FAULTS")).toEqual(settings);
});

it("is nothing when nothing is set", () => {
  expect(parseFaults(" ", "FAULTS")).toBeUndefined();
  expect(parseMilliseconds("", 50, "SLOW")).toBe(50);
  expect(parseMilliseconds(undefined, 50, "SLOW")).toBe(50);
});

it.each([
  "0.1",
  "seed=7",
  "rate=2",
  "rate=-0.1",
  "rate=often",
  "rate=0.1,rate=0.2",
  "rate=0.1,errors=0.5",
  "rate=0.1,x=1",
])("refuses %j and names the variable", (text) => {
  expect(() => parseFaults(text, "FAULTS")).toThrow(/^FAULTS: got .*\n {2}allowed: .*\n {2}fix: /);
});

it.each(["soon", "-1", "Infinity"])("refuses %j milliseconds", (text) => {
  expect(() => parseMilliseconds(text, 0, "SLOW")).toThrow(/^SLOW: got /);
});

it("reads milliseconds", () => {
  expect(parseMilliseconds("250", 0, "SLOW")).toBe(250);
});
