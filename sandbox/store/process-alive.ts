import { isCode } from "./atomic-file";

/** Whether a process of this machine still runs. */
export function processAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, "ESRCH"); // EPERM: it runs, under another user
  }
}
