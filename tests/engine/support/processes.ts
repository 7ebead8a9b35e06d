import { execFileSync } from "node:child_process";

/** The command lines of the processes that descend from one, by their ids. */
export function descendants(processId: number): ReadonlyMap<number, string> {
  // Everything descends from 0, and a signal to it goes to the whole run of the tests.
  if (processId <= 0) throw new RangeError(`${processId} is no process: it has not started yet`);
  const all = processes();
  const found = new Map<number, string>();
  const ancestors = new Set([processId]);
  // A child may be listed before its parent: once more until nothing is new.
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { id, parent, command } of all) {
      if (!ancestors.has(parent)) continue;
      ancestors.add(id);
      found.set(id, command);
    }
  }
  return found;
}

/** Which of some processes run still. */
export function alive(ids: Iterable<number>): readonly string[] {
  const wanted = new Set(ids);
  return processes().flatMap(({ id, command }) => (wanted.has(id) ? [command] : []));
}

function processes(): readonly { readonly id: number; readonly parent: number; readonly command: string }[] {
  return execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap((line) => {
      const [, id, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      // What has ended and waits for its parent to notice is dead.
      if (command === undefined || state?.startsWith("Z") === true) return [];
      return [{ id: Number(id), parent: Number(parent), command }];
    });
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
