import { type Planned, refused } from "../../planning/planned";

/** A planner's answer with its findings under the keys that the user wrote, where those differ from the arguments. */
export function renamePaths<T>(answer: Planned<T>, keys: Readonly<Record<string, string>>): Planned<T> {
  if (answer.ok) return answer;
  return refused(answer.findings.map((finding) => ({ ...finding, path: keys[finding.path] ?? finding.path })));
}
