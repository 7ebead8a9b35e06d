import { spawn } from "node:child_process";
import type { ChildProcess, SpawnOptions } from "node:child_process";

/** The programs and packs that this host has started and that still run. */
const running = new Set<ChildProcess>();

/** How long a child may take to end in good order after an interrupt. */
const graceMilliseconds = 10_000;

/** Starts the Node that runs this host on `args`. */
export function startNode(args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(process.execPath, args, { windowsHide: true, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Asks a child to end, and makes it end if it does not. */
export function interrupt(child: ChildProcess): void {
  child.kill("SIGINT");
  setTimeout(() => child.kill("SIGKILL"), graceMilliseconds).unref();
}

/** Asks every child to end. */
export function interruptAll(): void {
  for (const child of running) interrupt(child);
}

/** Ends every child at once; for the moment when this host itself ends. */
export function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
}
