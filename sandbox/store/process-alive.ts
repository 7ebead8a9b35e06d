import { isCode } from "./atomic-file";

/** Whether a process of this machine still runs. What is no process id, such as that of a text cut off, does not. */
export function processAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false; // 0 and less would mean a whole group
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, "ESRCH"); // EPERM: it runs, under another user
  }
}
