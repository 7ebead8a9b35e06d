import { resourceProviders } from "./resource-providers";
import { resourcesInWords } from "./resources-in-words";
import { scopeInWords } from "./scope-in-words";
import type { LockEntry } from "../components/planning/lock";
import type { Report, ReportedAddresses } from "../components/planning/report";

/** What a reviewer reads before a deployment. Sections without content are left out. */
export interface PlanInWords {
  readonly stack: string;
  readonly report: Report;
  readonly gained: readonly LockEntry[];
  readonly moved: readonly (LockEntry & { readonly from: string | number })[];
  /** What was not asked of Azure, and why: this command needs no engine and no account. */
  readonly notChecked: readonly string[];
}

/** The plan as a person reads it. */
export function planInWords({ stack, report, gained, moved, notChecked }: PlanInWords): string {
  const sections: [string, readonly string[]][] = [
    ["What exists after this", resources(report)],
    ["Choices, and why", report.choices.map(({ area, what, because }) => `${area}: ${what}\n    because ${because}`)],
    ["Addresses", table(report.addresses.map(addressRow), ["name", "prefix", "used", "share"])],
    [
      "Where prompts are processed",
      table(report.processing.map(({ deployment, region, where }) => [`${deployment} (${region})`, where])),
    ],
    ["Public addresses", publicAddresses(report)],
    ["Rights that the deployment needs", rights(report)],
    [
      "Resource providers to register",
      table(
        [...resourceProviders(report.resources)].map(([subscriptionId, namespaces]) => [
          `/subscriptions/${subscriptionId}`,
          namespaces.join(", "),
        ]),
      ),
    ],
    ["Pending for the platform team", report.pendingForPlatform],
    ["Approved departures from the guidance", approvals(report)],
    ["Dates ahead", table(report.datesAhead.map(({ date, what }) => [date, what]))],
    ["Worth a thought", report.warnings],
    ["Not checked", notChecked],
    ["What the lock gains", gained.map(({ path, value }) => `+ ${path}: ${value}`)],
    ["What moves in the lock", moved.map(({ path, from, value }) => `~ ${path}: ${from} -> ${value}`)],
  ];
  const written = sections.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [`${title}\n${lines.map((line) => `  ${line}`).join("\n")}`],
  );
  return [
    `Planned: stack ${stack}, ${report.resources.length} resources. Nothing was deployed or asked of Azure.`,
    ...written,
  ].join("\n\n");
}

function resources({ resources: all }: Report): string[] {
  const areas = [...new Set(all.map(({ area }) => area))];
  return areas.flatMap((area) => {
    const own = all.filter((resource) => resource.area === area);
    return [`${area}: ${own.length}`, ...table(resourcesInWords(own)).map((line) => `  ${line}`)];
  });
}

function addressRow({ name, prefix, used, available }: ReportedAddresses): string[] {
  return [name, prefix, `${used} of ${available}`, available === 0 ? "-" : `${Math.round((100 * used) / available)} %`];
}

function publicAddresses({ publicAddresses: all }: Report): string[] {
  if (all.length === 0) return ["none"];
  return all.flatMap(({ name, purpose, protectedBy }) => [name, `  for: ${purpose}`, `  protected by: ${protectedBy}`]);
}

/** A role is often needed at several scopes; one line for each role, the scopes below it. */
function rights({ rights: all }: Report): string[] {
  const groups = new Map<string, { readonly head: string; readonly scopes: Set<string> }>();
  for (const { step, right, scope, who } of all) {
    const head = `${step}: ${right}, for ${who}`;
    const group = groups.get(head) ?? { head, scopes: new Set<string>() };
    groups.set(head, group);
    group.scopes.add(scopeInWords(scope));
  }
  return [...groups.values()].flatMap(({ head, scopes }) => [head, ...[...scopes].map((scope) => `  on ${scope}`)]);
}

function approvals({ approvals: all }: Report): string[] {
  return all.flatMap(({ key, reason, owner, end, state, admits }) => [
    `${key} (${state === "valid" ? `until ${end}` : state === "expired" ? `ended on ${end}` : "nothing needs it"}): ${reason}; ${owner} answers for it`,
    ...admits.map((what) => `  admits ${what}`),
  ]);
}

/** Rows with their columns in line, below a heading if there is one; nothing at all where there are no rows. */
function table(rows: readonly (readonly string[])[], heading?: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const lines = heading === undefined ? rows : [heading, ...rows];
  const widths = lines.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return lines.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
