import type { Answer } from "./answer";

/** An answer in one sentence, for reports that show one at a time. */
export function messageOf(answer: Answer): string {
  const { kind, rule, path, because } = answer;
  const where = because === undefined ? "" : ` (asked here: ${because})`;
  switch (kind) {
    case "pass":
      return `${rule.title}${where}`;
    case "undecided":
      return `${rule.title}: undecided, ${waiting(answer)}${where}`;
    case "exempt":
      return `${rule.title}: ${path} is exempt, ${answer.reason ?? "without a reason"}${where}`;
    case "fail":
      return [`${rule.title}: ${failing(answer).join("; ")}`, `fix: ${answer.fix ?? ""}`].join("; ") + where;
  }
}

/** Where a failure is and what stands there; Azure's words, or what would be accepted, where they are known. */
export function failing({ path, got, said, allowed }: Answer): readonly string[] {
  return [
    [path, got].filter((part) => part !== undefined && part !== "").join(": "),
    ...(said === undefined ? [] : [`Azure answers ${said}`]),
    ...(allowed === undefined ? [] : [`allowed: ${allowed}`]),
  ];
}

/** Where an answer is open, and what it waits for. */
function waiting(answer: Answer): string {
  return `${answer.path} waits for ${waitedFor(answer)}`;
}

/** What an answer waits for, where it says so. */
export function waitedFor(answer: Answer | undefined): string {
  return answer?.waitsFor ?? "a value that is known after the deployment";
}
