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

describe("the SDK's promises", () => {
  const sdk = jest.requireActual<{ debuggablePromise: (promise: Promise<unknown>) => Promise<unknown> }>(
    "@pulumi/pulumi/runtime/debuggable",
  );
  const made = sdk.debuggablePromise;
  afterEach(() => {
    sdk.debuggablePromise = made;
  });

  it("are made without walking the stack, and what follows walks it again", async () => {
    takeCheapTraces({});
    const limit = Error.stackTraceLimit;
    let frames: number | undefined;
    Error.prepareStackTrace = (error, stack) => {
      frames = stack.length;
      return error.name;
    };
    await expect(sdk.debuggablePromise(Promise.resolve("value"))).resolves.toBe("value");
    expect(frames ?? 0).toBe(0);
    expect(Error.stackTraceLimit).toBe(limit);
  });

  it("keep their traces for who looks for a leak", () => {
    takeCheapTraces({ PULUMI_DEBUG_PROMISE_LEAKS: "true" });
    expect(sdk.debuggablePromise).toBe(made);
  });
});
