import { parseFaults, parseMilliseconds } from "./azure-native/faults/fault-settings";
import type { FaultSettings } from "./azure-native/faults/fault-settings";

/** How long a write keeps its parent to itself, in milliseconds. */
const holdVariable = "AZURE_AI_FOUNDATION_SANDBOX_HOLD";
const defaultHold = 50;
/** How long the longest operation takes, in milliseconds; unset, none takes any time. */
const slowVariable = "AZURE_AI_FOUNDATION_SANDBOX_SLOW";
/** What goes wrong: `rate=0.1,seed=7,errors=1`; unset, nothing does. */
const faultsVariable = "AZURE_AI_FOUNDATION_SANDBOX_FAULTS";

/** How the offline Azure behaves beside what it is asked to do. */
export interface SandboxVariables {
  readonly holdMilliseconds: number;
  readonly slowMilliseconds: number;
  readonly faults?: FaultSettings;
}

/**
 * Reads how the offline Azure shall behave. A provider that ends over one of them is told by the engine as a bug of the
 * provider, so that a command reads them before it starts an engine.
 *
 * @throws Error that says what is wrong with each.
 */
export function readSandboxVariables(env: NodeJS.ProcessEnv): SandboxVariables {
  const wrong: string[] = [];
  function read<T>(parse: () => T): T | undefined {
    try {
      return parse();
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
  const holdMilliseconds = read(() => parseMilliseconds(env[holdVariable], defaultHold, holdVariable));
  const slowMilliseconds = read(() => parseMilliseconds(env[slowVariable], 0, slowVariable));
  const faults = read(() => parseFaults(env[faultsVariable] ?? "", faultsVariable));
  if (wrong.length > 0 || holdMilliseconds === undefined || slowMilliseconds === undefined)
    throw new Error(wrong.join("\n"));
  return { holdMilliseconds, slowMilliseconds, ...(faults === undefined ? {} : { faults }) };
}

/** What is wrong with the variables, for the user; `undefined` when nothing is. */
export function wrongVariables(env: NodeJS.ProcessEnv): string | undefined {
  try {
    readSandboxVariables(env);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
