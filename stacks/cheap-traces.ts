import { createRequire } from "node:module";

/**
 * Writes stack traces as Node does, but none for an error without a message. The SDK makes one such error for each
 * promise and each resource, to print where a promise was made that nobody awaited; writing them is a quarter of the time
 * that a large program takes, and walking the stack for those of promises a tenth. Errors that say something keep every
 * line.
 *
 * To be called after the SDK has loaded, which sets up a mapping of its own (docs/decisions/0004).
 * `AZURE_AI_FOUNDATION_TRACES=mapped` keeps that one.
 */
export function takeCheapTraces(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment["AZURE_AI_FOUNDATION_TRACES"] === "mapped") return;
  Error.prepareStackTrace = (error, frames) =>
    error.message === "" ? error.name : [String(error), ...frames.map(lineOf)].join("\n");
  if (environment["PULUMI_DEBUG_PROMISE_LEAKS"] === undefined) makePromisesWithoutTraces();
}

const maker = "debuggablePromise";

/** The SDK calls it through the same object that it exports; one that no longer has it, or lets us, keeps its traces. */
function makePromisesWithoutTraces(): void {
  const sdk = loaded("@pulumi/pulumi/runtime/debuggable");
  if (typeof sdk !== "object" || sdk === null) return;
  const property = Object.getOwnPropertyDescriptor(sdk, maker);
  const make: unknown = property?.value;
  if (property?.configurable !== true || typeof make !== "function") return;
  const makeWithoutTrace = (...args: readonly unknown[]): unknown => {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      return Reflect.apply(make, sdk, args);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  };
  Object.defineProperty(sdk, maker, { value: makeWithoutTrace });
}

function loaded(file: string): unknown {
  try {
    return createRequire(__filename)(file);
  } catch {
    return undefined;
  }
}

function lineOf(frame: { toString(): string }): string {
  return `    at ${frame.toString()}`;
}
