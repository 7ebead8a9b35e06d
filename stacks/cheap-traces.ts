/**
 * Writes stack traces as Node does, but none for an error without a message. The SDK makes one such error for each
 * promise and each resource, to print where a promise was made that nobody awaited; writing them is a quarter of the time
 * that a large program takes. Errors that say something keep every line.
 *
 * To be called after the SDK has loaded, which sets up a mapping of its own (docs/decisions/0004).
 * `AZURE_AI_FOUNDATION_TRACES=mapped` keeps that one.
 */
export function takeCheapTraces(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment["AZURE_AI_FOUNDATION_TRACES"] === "mapped") return;
  Error.prepareStackTrace = (error, frames) =>
    error.message === "" ? error.name : [String(error), ...frames.map(lineOf)].join("\n");
}

function lineOf(frame: { toString(): string }): string {
  return `    at ${frame.toString()}`;
}
