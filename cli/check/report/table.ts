import type { Finding } from "../../../terms/finding";
import type { Answer, Stops } from "../answer";
import { countsOf } from "../counts";
import { grouped } from "../grouped";
import type { Judged, JudgedFile } from "../judged-file";
import { failing } from "../message-of";
import { byWeight } from "../stops";
import { wrapped } from "../wrapped";
import type { Named } from "./named";
import { undecidedLines } from "./undecided-lines";

/** How many resources are named of one rule; the other reports name all. */
const mostNamed = 20;

/** The answers for a person: what fails first, worst on top, each rule once with all its resources; counts last. */
export function* tableReport({ files, notes }: Judged, stops: Stops, width: number): Iterable<string> {
  const several = files.filter(({ resources }) => resources > 0).length > 1;
  const named = files.flatMap(({ file, answers }) =>
    answers.map((answer): Named => ({ answer, label: labelOf(answer, several ? file : undefined) })),
  );
  const of = (kind: Answer["kind"]): Named[] => named.filter(({ answer }) => answer.kind === kind);
  const fails = of("fail").sort((one, other) => byWeight(one.answer, other.answer));

  yield* files.flatMap((file) => headOf(file, width));
  for (const [title, enforcement] of [
    ["Mandatory", "mandatory"],
    ["Advisory", "advisory"],
  ] as const) {
    const here = fails.filter(({ answer }) => answer.enforcement === enforcement);
    if (here.length === 0) continue;
    yield* ["", `${title}: ${counted(here.length, "failure")}`];
    for (const group of grouped(here, ({ answer }) => `${answer.rule.id} ${answer.rule.severity}`))
      yield* ["", ...failureLines(group, width)];
  }

  yield* undecidedLines(of("undecided"), width);
  yield* section("Exempt", exemptLines(of("exempt"), width));
  yield* section(
    "Not judged",
    files.flatMap((file) => notJudgedLines(file, several, width)),
  );
  yield* section("Notes", [
    ...files.flatMap((file) => file.notes.flatMap((note) => item(several ? `${file.file}: ${note}` : note, width))),
    ...notes.flatMap((note) => item(note, width)),
  ]);
  yield "";
  yield* lastLines(files, named.filter(({ answer }) => stops(answer)).length, width);
  if (fails.length > 0) yield* wrapped("a rule's page: azure-ai-foundation check --explain RULE", width);
}

function labelOf({ name, type }: Answer, file: string | undefined): string {
  const short = type.replace(/^azure-native:/, "");
  return `${name} (${short}${file === undefined ? "" : `, ${file}`})`;
}

function headOf({ file, kind, stacks, resources, findings }: JudgedFile, width: number): string[] {
  if (findings.length > 0)
    return [
      ...wrapped(`${file}: could not be read`, width),
      ...findings.flatMap((finding) => findingLines(finding, file, width)),
    ];
  const many = stacks > 1 ? `, ${counted(stacks, "stack")}` : "";
  return wrapped(`${file}: ${kind ?? "file"}${many}, ${counted(resources, "resource")}`, width);
}

function findingLines({ path, got, allowed, fix }: Finding, file: string, width: number): string[] {
  return [
    ...(path === file ? [] : wrapped(path, width, "  ", "  ")),
    ...(typeof got === "string" ? wrapped(`got: ${got}`, width, "  ", "  ") : []),
    ...wrapped(`allowed: ${allowed}`, width, "  ", "  "),
    ...wrapped(`fix: ${fix}`, width, "  ", "  "),
  ];
}

/** One rule: why, where it can be read, and for each mend the resources that need it. */
function failureLines(group: readonly Named[], width: number): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { rule } = first.answer;
  return [
    ...wrapped(`${rule.severity}: ${rule.title} (${rule.id})`, width, "  ", "  "),
    ...wrapped(`why: ${rule.rationale}`, width, "    ", "  "),
    ...grouped(group, ({ answer }) => answer.fix ?? "").flatMap((mended) => [
      ...mended
        .slice(0, mostNamed)
        .flatMap(({ answer, label }) => [
          ...wrapped(`- ${label}`, width, "    ", "  "),
          ...failing(answer).flatMap((part) => wrapped(part, width, "      ", "  ")),
          ...(answer.because === undefined ? [] : wrapped(`asked here: ${answer.because}`, width, "      ", "  ")),
        ]),
      ...more(mended.length),
      ...wrapped(`fix: ${mended[0]?.answer.fix ?? ""}`, width, "    ", "  "),
    ]),
  ];
}

function more(count: number): string[] {
  return count > mostNamed ? [`    - and ${count - mostNamed} more: --format json names all`] : [];
}

function exemptLines(exempt: readonly Named[], width: number): string[] {
  return grouped(exempt, ({ answer }) => `${answer.rule.id}\n${answer.reason ?? ""}`).flatMap((group) => [
    ...wrapped(`${group[0]?.answer.rule.id ?? ""}: ${group[0]?.answer.reason ?? ""}`, width, "  ", "  "),
    ...group
      .slice(0, mostNamed)
      .flatMap(({ label, answer }) => wrapped(`- ${label} ${answer.path}`, width, "    ", "  ")),
    ...more(group.length),
  ]);
}

function notJudgedLines({ file, notJudged }: JudgedFile, several: boolean, width: number): string[] {
  return Object.entries(notJudged).flatMap(([type, count]) =>
    wrapped(`${count} ${type}${several ? ` (${file})` : ""}`, width, "  ", "  "),
  );
}

function item(text: string, width: number): string[] {
  return wrapped(text, width, "  ", "  ");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

function lastLines(files: readonly JudgedFile[], stopping: number, width: number): string[] {
  const { resources, pass, fail, undecided, exempt, notJudged, unreadable } = countsOf(files);
  const counts = [
    counted(fail.mandatory, "mandatory failure"),
    `${fail.advisory} advisory`,
    `${undecided} undecided`,
    `${exempt} exempt`,
    `${pass} passed`,
    ...(notJudged === 0 ? [] : [`${counted(notJudged, "resource")} not judged`]),
  ];
  return [
    ...wrapped(`${counted(resources, "resource")}: ${counts.join(", ")}`, width),
    ...(unreadable === 0 ? [] : [`${counted(unreadable, "file")} could not be read`]),
    stopping === 0 ? "nothing stops" : `${counted(stopping, "failure")} ${stopping === 1 ? "stops" : "stop"}`,
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
