import { execFileSync } from "node:child_process";

/** The command lines of all processes that mention a text, such as the folder of a test. */
export function processesNaming(text: string): readonly string[] {
  return execFileSync("ps", ["-A", "-ww", "-o", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(text));
}

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > deadline)
      throw new Error(`did not come true within ${seconds} seconds: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
