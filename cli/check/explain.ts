import type { Finding } from "../../terms/finding";
import { nearest } from "../../terms/nearest";
import { knownRule, pageInMarkdown, ruleIds } from "./rule-pages";
import { wrapped } from "./wrapped";

export type Explanation =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly findings: readonly Finding[] };

/** The page of a rule for a terminal. */
export function explain(id: string, width: number): Explanation {
  const known = knownRule(id);
  if (known !== undefined) return { ok: true, text: inText(pageInMarkdown(known), width) };
  const meant = nearest(id, ruleIds());
  return {
    ok: false,
    findings: [
      {
        path: "--explain",
        got: id,
        allowed: "the id of a rule, as every report names it",
        fix: meant === undefined ? "take the id from a report" : `write ${meant}`,
      },
    ],
  };
}

/** Markdown as plain text: headings underlined, examples set in, the rest wrapped. */
export function inText(markdown: string, width: number): string {
  const lines: string[] = [];
  let inExample = false;
  for (const line of markdown.trimEnd().split("\n")) {
    if (line.startsWith("```")) inExample = !inExample;
    else if (inExample) lines.push(`    ${line}`.trimEnd());
    else lines.push(...proseLines(line, width));
  }
  return lines.join("\n");
}

function proseLines(line: string, width: number): string[] {
  const [, marks, title] = /^(#+) (.*)$/.exec(line) ?? [];
  if (marks !== undefined && title !== undefined) {
    const text = wrapped(plain(title), width);
    const underline = (marks.length === 1 ? "=" : "-").repeat(Math.max(...text.map(({ length }) => length)));
    return [...text, underline];
  }
  if (line.trim() === "") return [""];
  const indent = /^ */.exec(line)?.[0] ?? "";
  return wrapped(plain(line), width, indent, /^\s*- /.test(line) ? "  " : "");
}

function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, "$1 ($2)")
    .replace(/<(https?:[^>]+)>/g, "$1")
    .replace(/`/g, "");
}
