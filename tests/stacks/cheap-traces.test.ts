import { takeCheapTraces } from "../../stacks/cheap-traces";

const before = Object.getOwnPropertyDescriptor(Error, "prepareStackTrace");
afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(Error, "prepareStackTrace");
  else Object.defineProperty(Error, "prepareStackTrace", before);
});

it("writes where an error comes from that says something", () => {
  takeCheapTraces({});
  expect(new RangeError("too far").stack).toMatch(/^RangeError: too far\n {4}at .*cheap-traces\.test\.ts/);
});

it("writes nothing for an error without a message", () => {
  takeCheapTraces({});
  expect(new Error().stack).toBe("Error");
});

it("leaves the traces alone where the variable says so", () => {
  takeCheapTraces({ AZURE_AI_FOUNDATION_TRACES: "mapped" });
  expect(Object.getOwnPropertyDescriptor(Error, "prepareStackTrace")).toEqual(before);
});
