import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");
const hook = join(__dirname, "typescript-hook.js");

/** Starts a process that runs `script`, in which `load("sandbox/store/lock")` loads a module of ours. */
export function startScript(script: string, ...args: readonly string[]): ChildProcess {
  const prelude = `const load = (module) => require(${JSON.stringify(`${root}/`)} + module);`;
  return startNode(["-e", `${prelude}${script}`, ...args]);
}

/** Starts a module of ours as a process of its own. */
export function startModule(module: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return startNode([join(root, `${module}.ts`), ...args], env);
}

function startNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ["-r", hook, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
}

/** Waits for its end; answers what it printed, and fails with what it complained of. */
export function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [printed, complaints] = ["", ""];
    child.stdout?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    child.once("close", (code, signal) => {
      if (code === 0 || signal === "SIGKILL") resolve(printed);
      else reject(new Error(`ended with ${code ?? String(signal)}: ${complaints}`));
    });
  });
}
