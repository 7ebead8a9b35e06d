import * as pulumi from "@pulumi/pulumi";

/**
 * Keeps the SDK's own messages for debugging in the program. It sends the engine half a dozen of each resource, one after
 * the other, and the engine shows none of them without `--debug`: a third of a large program's time, and as much of the
 * engine's.
 *
 * `AZURE_AI_FOUNDATION_DEBUG_MESSAGES=sent` sends them, for `pulumi up --debug`.
 */
export function dropDebugMessages(environment: NodeJS.ProcessEnv = process.env): void {
  if (environment["AZURE_AI_FOUNDATION_DEBUG_MESSAGES"] === "sent") return;
  // The SDK calls it through the same object that it exports; one that no longer lets us do so keeps its messages.
  if (Object.getOwnPropertyDescriptor(pulumi.log, "debug")?.configurable !== true) return;
  Object.defineProperty(pulumi.log, "debug", { value: () => Promise.resolve() });
}
