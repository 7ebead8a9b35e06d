/** What a reviewer reads: the plan in words, as data. Each area brings its part; `joinReports` puts them together. */
export interface Report {
  readonly resources: readonly ReportedResource[];
  readonly choices: readonly Choice[];
  readonly addresses: readonly ReportedAddresses[];
  readonly processing: readonly ReportedProcessing[];
  readonly publicAddresses: readonly ReportedPublicAddress[];
  readonly rights: readonly ReportedRight[];
  readonly pendingForPlatform: readonly string[];
  readonly approvals: readonly ReportedApproval[];
  readonly datesAhead: readonly ReportedDate[];
  /** Advice that stops nothing: a gateway that could be cheaper, a model near its end. */
  readonly warnings: readonly string[];
}

export const Area = { governance: "governance", connectivity: "connectivity", regionalAi: "regional AI" } as const;
export type Area = (typeof Area)[keyof typeof Area];

/** A resource that exists after the deployment. */
export interface ReportedResource {
  readonly area: Area;
  /** ARM type. */
  readonly type: string;
  /** Azure's name. */
  readonly name: string;
  /** ARM id. */
  readonly id: string;
  /** What a name that says nothing stands for: who gets which role on what. */
  readonly meaning?: string;
  /** The service that a subnet is delegated to, `Microsoft.App/environments`: its namespace must be registered as well. */
  readonly delegatedTo?: string;
}

/** A decision and why: `chat in swedencentral is GlobalStandard gpt-5-mini 2025-08-07, capacity 50`. */
export interface Choice {
  readonly area: Area;
  readonly what: string;
  readonly because: string;
}

export interface ReportedAddresses {
  /** Name of the network or subnet. */
  readonly name: string;
  readonly prefix: string;
  /** Addresses that the plan uses, without the five that Azure keeps. */
  readonly used: number;
  /** Addresses that can be used. */
  readonly available: number;
}

/** Where a deployment's prompts may be processed. */
export interface ReportedProcessing {
  readonly deployment: string;
  readonly region: string;
  readonly where: string;
}

export interface ReportedPublicAddress {
  readonly name: string;
  readonly purpose: string;
  /** What protects it: a network security group, DDoS protection, or that nothing listens. */
  readonly protectedBy: string;
}

/** A right that the deployment needs. */
export interface ReportedRight {
  readonly step: string;
  /** Name of an Azure role. */
  readonly right: string;
  readonly scope: string;
  readonly who: string;
}

/** A departure from the guidance that somebody answers for. */
export interface ReportedApproval {
  /** Configuration key: `approvals.singleRegion`. */
  readonly key: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly end: string;
  /** `expired` where its end has passed, `unused` where nothing needs it. */
  readonly state: "valid" | "expired" | "unused";
  /** What departs from the guidance under it, in words. */
  readonly admits: readonly string[];
}

export interface ReportedDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly what: string;
}

/** One report from the parts of several areas; a part that an area does not bring is empty. */
export function joinReports(parts: readonly Partial<Report>[]): Report {
  return {
    resources: parts.flatMap((part) => part.resources ?? []),
    choices: parts.flatMap((part) => part.choices ?? []),
    addresses: parts.flatMap((part) => part.addresses ?? []),
    processing: parts.flatMap((part) => part.processing ?? []),
    publicAddresses: parts.flatMap((part) => part.publicAddresses ?? []),
    rights: parts.flatMap((part) => part.rights ?? []),
    pendingForPlatform: parts.flatMap((part) => part.pendingForPlatform ?? []),
    approvals: parts.flatMap((part) => part.approvals ?? []),
    datesAhead: parts.flatMap((part) => part.datesAhead ?? []).sort((a, b) => a.date.localeCompare(b.date)),
    warnings: parts.flatMap((part) => part.warnings ?? []),
  };
}
