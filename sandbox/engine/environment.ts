import { delimiter, dirname } from "node:path";
import { pathToFileURL } from "node:url";

import { compileCache } from "./prepare-sandbox";
import type { PreparedSandbox } from "./prepare-sandbox";

/** What could lead the engine or a provider to the user's own set-up. Our own variables may stay. */
const ofTheUser = /^(PULUMI_|ARM_|AZURE_(?!AI_FOUNDATION_))/i;

/**
 * The whole environment of an engine that works on the sandbox: its own home, backend and passphrase, and nothing of
 * the user's Pulumi or Azure variables.
 *
 * @param stackFolder the folder with the copies of the stack's configuration and lock.
 */
export function engineEnvironment(
  { layout, pulumi, passphrase }: PreparedSandbox,
  stackFolder: string,
  from: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(from).filter(([name]) => !ofTheUser.test(name)));
  return {
    ...kept,
    // The official language host looks for `node`, and must find the one that we chose.
    PATH: [dirname(pulumi), dirname(process.execPath), kept["PATH"] ?? ""].join(delimiter),
    // A run starts half a dozen Nodes that load the same code: a tenth of its time, when each compiles it anew.
    NODE_COMPILE_CACHE: kept["NODE_COMPILE_CACHE"] ?? compileCache(layout),
    PULUMI_HOME: layout.home,
    PULUMI_BACKEND_URL: pathToFileURL(layout.state).href,
    PULUMI_CONFIG_PASSPHRASE: passphrase,
    PULUMI_SKIP_UPDATE_CHECK: "true",
    // Makes the flag --event-log known, which the Automation API uses as well.
    PULUMI_DEBUG_COMMANDS: "true",
    AZURE_AI_FOUNDATION_SANDBOX: layout.azure,
    AZURE_AI_FOUNDATION_STACK_FOLDER: stackFolder,
  };
}
