import type { Finding } from "../../terms/finding";
import type { Report, ReportedApproval } from "./report";

/** A departure from the guidance that somebody answers for, until a day. */
export interface Approval {
  readonly reason: string;
  /** Who answers for it: a mailbox or a team. */
  readonly owner: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly end: string;
}

/** All that a stack's configuration approves. */
export interface Approvals {
  /** Production in one region. */
  readonly singleRegion?: Approval;
  /** Data in another region than the model that reads it, by deployment name. */
  readonly dataApartFromModel?: Readonly<Record<string, Approval>>;
  /** A model near its end in a new or changed deployment, by deployment name. */
  readonly retiringModel?: Readonly<Record<string, Approval>>;
}

/** Where a plan departs from the guidance, and which approval would admit it. */
export interface Departure {
  /** Configuration key of the approval: `approvals.retiringModel.chat`. */
  readonly approval: string;
  /** What departs, in words: `production in swedencentral alone`. */
  readonly what: string;
  /** Whether the lock has it as it is now. */
  readonly stands: boolean;
  /** Whether nothing but the calendar made it a departure: then what stands needs no approval. */
  readonly byCalendar: boolean;
  /** What is refused where nothing admits it. */
  readonly finding: Finding;
}

export interface ApprovalVerdict {
  readonly findings: readonly Finding[];
  readonly report: Pick<Report, "approvals" | "datesAhead" | "warnings">;
}

/** Whether an approval holds on a day: its end is the last one. */
export function holds(approval: Approval | undefined, today: string): boolean {
  return approval !== undefined && approval.end >= today;
}

/** Every approval under its configuration key. */
export function approvalsByKey({
  singleRegion,
  dataApartFromModel = {},
  retiringModel = {},
}: Approvals): ReadonlyMap<string, Approval> {
  const named = (key: string, group: Readonly<Record<string, Approval>>): [string, Approval][] =>
    Object.entries(group).map(([name, approval]) => [`approvals.${key}.${name}`, approval]);
  return new Map([
    ...(singleRegion === undefined ? [] : ([["approvals.singleRegion", singleRegion]] as const)),
    ...named("dataApartFromModel", dataApartFromModel),
    ...named("retiringModel", retiringModel),
  ]);
}

/**
 * What the approvals admit. An approval that ran out refuses what is new or changed; for what stands it is a warning, so
 * that time alone never blocks a repair. One that nothing needs is a warning too.
 */
export function judgeApprovals(approvals: Approvals, departures: readonly Departure[], today: string): ApprovalVerdict {
  const byKey = approvalsByKey(approvals);
  const reported = [...byKey].map(([key, approval]) => reportedApproval(key, approval, departures, today));
  return {
    findings: departures.flatMap((departure) => refusal(departure, byKey.get(departure.approval), today)),
    report: {
      approvals: reported,
      datesAhead: reported
        .filter(({ state }) => state === "valid")
        .map(({ end, key, owner }) => ({ date: end, what: `${key} ends; ${owner} answers for it` })),
      warnings: reported.flatMap((one) => warningOf(one, today)),
    },
  };
}

function refusal(departure: Departure, approval: Approval | undefined, today: string): readonly Finding[] {
  const { finding, stands, byCalendar, approval: key } = departure;
  if (holds(approval, today)) return [];
  if (stands && (byCalendar || approval !== undefined)) return [];
  if (approval === undefined) return [finding];
  const expired = `${key} ended on ${approval.end} and admits nothing new or changed: have ${approval.owner} renew it`;
  return [{ ...finding, fix: `${finding.fix}; ${expired}` }];
}

function reportedApproval(
  key: string,
  approval: Approval,
  departures: readonly Departure[],
  today: string,
): ReportedApproval {
  const admitted = departures.filter((departure) => departure.approval === key);
  const state = admitted.length === 0 ? "unused" : holds(approval, today) ? "valid" : "expired";
  return { key, ...approval, state, admits: admitted.map(({ what }) => what) };
}

/** Beyond this many years nobody who approved it will be asked again. */
const longestYears = 2;

function warningOf({ key, owner, end, state, admits }: ReportedApproval, today: string): readonly string[] {
  if (state === "unused") return [`${key}: nothing needs it; remove it`];
  if (state === "valid") {
    const latest = `${Number(today.slice(0, 4)) + longestYears}${today.slice(4)}`;
    return end <= latest
      ? []
      : [
          `${key} ends on ${end}, more than ${longestYears} years ahead: give it an end at which ${owner} decides again`,
        ];
  }
  return [
    `${key} ended on ${end}: ${admits.join(", ")} stands and stays, but nothing new or changed is admitted; have ${owner} renew it, or mend what it admits`,
  ];
}
