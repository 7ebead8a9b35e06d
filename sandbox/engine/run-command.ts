import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

/** What a command printed and how it ended. */
export interface CommandResult {
  /** The command's own exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  /** The whole environment. @default this process's own */
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each line of either stream as it comes. */
  readonly onLine?: (line: string) => void;
  /** Called with the process as soon as it runs. */
  readonly onStart?: (processId: number) => void;
  /** After this the command is ended, which shows in its code. */
  readonly timeoutSeconds?: number;
  /** When it fires, the command is interrupted, and ends in its own good order. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a command to its end. It ends with this process, and with it all that it has started, such as the compilers of a
 * build.
 *
 * @throws Error when it cannot be started at all.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd, env, onLine, onStart, timeoutSeconds, signal } = options;
  return new Promise((resolve, reject) => {
    // A group of its own. On Ctrl-C a terminal interrupts every process of the group in front, and the Pulumi CLI takes a
    // second interrupt, the one that we send, as an order to drop everything.
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const end = (): void => {
      killGroup(child);
    };
    const interrupt = (): void => void child.kill("SIGINT");
    process.once("exit", end);
    signal?.addEventListener("abort", interrupt);
    const timer = timeoutSeconds === undefined ? undefined : setTimeout(end, timeoutSeconds * 1000);
    const settle = (): void => {
      process.off("exit", end);
      signal?.removeEventListener("abort", interrupt);
      clearTimeout(timer);
    };

    let stdout = "";
    let stderr = "";
    const lines = [lineReader(onLine), lineReader(onLine)] as const;
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
      lines[0](chunk);
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
      lines[1](chunk);
    });
    child.once("spawn", () => {
      if (child.pid !== undefined) onStart?.(child.pid);
      if (signal?.aborted === true) interrupt();
    });
    child.once("error", (error) => {
      settle();
      reject(error);
    });
    child.once("close", (code, ender) => {
      settle();
      resolve({ code: code ?? ender ?? 1, stdout, stderr });
    });
  });
}

/** Ends a command at once with all that it has started. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // the last of them has just ended
  }
}

function lineReader(onLine: ((line: string) => void) | undefined): (chunk: string) => void {
  let rest = "";
  return (chunk) => {
    if (onLine === undefined) return;
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  };
}
