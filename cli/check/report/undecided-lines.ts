import { grouped } from "../grouped";
import { waitedFor } from "../message-of";
import { wrapped } from "../wrapped";
import type { Named } from "./named";

/** How many resources are named that wait for one thing. */
const mostNamed = 10;

/** What could not be decided, once: by what it waits for, then by resource. */
export function undecidedLines(undecided: readonly Named[], width: number): string[] {
  if (undecided.length === 0) return [];
  return [
    "",
    `Undecided: ${undecided.length} ${undecided.length === 1 ? "answer" : "answers"}`,
    ...grouped(undecided, ({ answer }) => waitedFor(answer)).flatMap((group) => {
      const [first] = group;
      const resources = grouped(group, ({ label }) => label);
      return [
        ...wrapped(`waits for ${waitedFor(first?.answer)}`, width, "  ", "  "),
        ...resources.slice(0, mostNamed).flatMap((same) => wrapped(`- ${questions(same)}`, width, "    ", "  ")),
        ...(resources.length > mostNamed ? [`    - and ${resources.length - mostNamed} more resources`] : []),
      ];
    }),
  ];
}

/** One resource, with the paths that are open and the rules that ask for them. */
function questions(same: readonly Named[]): string {
  const paths = grouped(same, ({ answer }) => answer.path).map(
    (group) => `${group[0]?.answer.path ?? ""}: ${group.map(({ answer }) => answer.rule.id).join(", ")}`,
  );
  return `${same[0]?.label ?? ""} ${paths.join("; ")}`;
}
