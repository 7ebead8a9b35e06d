/**
 * A mistake as data: what was written where, what would be accepted, and how to mend it.
 * Text is made last, by {@link formatFindings}.
 */
export interface Finding {
  /** The configuration key or argument as the user wrote it, such as `network.addressSpace` or `models.chat.model`. */
  readonly path: string;
  /** What was found there. Absent when the key itself is missing. Never a secret. */
  readonly got?: unknown;
  /** What is accepted, in words: "an IPv4 CIDR block of /25 or larger". */
  readonly allowed: string;
  /** What to do, in the imperative: "give the hub a larger block, such as 10.0.0.0/24". */
  readonly fix: string;
  /** Where it is documented. */
  readonly docs?: string;
}

/** Thrown at the edges only (component, stack, command line), with every finding at once. */
export class FoundationError extends Error {
  override readonly name = "FoundationError";

  constructor(readonly findings: readonly Finding[]) {
    super(formatFindings(findings));
  }
}

/** The findings as a person reads them; the last line counts. */
export function formatFindings(findings: readonly Finding[], outcome = "nothing was declared"): string {
  const count = `${findings.length} ${findings.length === 1 ? "mistake" : "mistakes"}; ${outcome}`;
  return [...findings.flatMap(lines), count].join("\n");
}

function lines({ path, got, allowed, fix, docs }: Finding): string[] {
  const found = got === undefined ? "is missing" : `got ${JSON.stringify(got)}`;
  return [
    `${path}: ${found}`,
    `  allowed: ${allowed}`,
    `  fix: ${fix}`,
    ...(docs === undefined ? [] : [`  docs: ${docs}`]),
  ];
}
