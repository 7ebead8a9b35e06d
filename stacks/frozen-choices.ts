import type { ManagementGroupSettings, Settings } from "./configuration/settings";
import { decideDdos } from "../components/connectivity/plan/decide-ddos";
import type { Lock } from "../components/planning/lock";
import type { PlanContext } from "../components/planning/plan-context";
import { Environment } from "../components/planning/workload";
import type { Finding } from "../terms/finding";

/** A choice that decides which protected resources a production has, and what it would undo to change it. */
interface FrozenChoice {
  /** Its place in the lock, and the configuration key. */
  readonly key: string;
  readonly value: string;
  /** What would be deleted, coming from another value; `undefined` where nothing is. */
  readonly undoes: (standing: string) => string | undefined;
}

const createPrefix = "create ";

/** What the lock of a production remembers of its choices, by configuration key. Elsewhere nothing is protected. */
export function choiceEntries(context: PlanContext, settings: Settings): Readonly<Record<string, string>> {
  return Object.fromEntries(choices(context, settings).map(({ key, value }) => [key, value]));
}

/** Refuses what Pulumi would only refuse in the middle of an update: to delete what a production protects. */
export function checkChoices(
  context: PlanContext,
  settings: Settings,
  { frozen = {} }: Pick<Lock, "frozen">,
): Finding[] {
  const changed = choices(context, settings).flatMap(({ key, value, undoes }) => {
    const standing = frozen[key];
    const undone = standing === undefined || standing === value ? undefined : undoes(standing);
    return standing === undefined || undone === undefined ? [] : [{ key, value, standing, undone }];
  });
  // Where nothing is written about floods, the landing zone decides: one mistake, not two.
  const isOwn = (key: string): boolean =>
    key !== "network.ddos" || settings.network.ddos !== undefined || changed.length === 1;
  return changed
    .filter(({ key }) => isOwn(key))
    .map(({ key, value, standing, undone }) => ({
      path: key,
      got: value,
      allowed: `${standing}, which the stack was deployed with: a change would delete ${undone}, and production is protected from that`,
      fix: `set ${key} back or start a new stack; where nothing was deployed yet, delete the stack's lock file`,
    }));
}

function choices(context: PlanContext, settings: Settings): readonly FrozenChoice[] {
  const { environment, landingZone } = context.workload;
  if (environment !== Environment.prod) return [];
  return [
    {
      key: "workload.landingZone",
      value: landingZone,
      undoes: (standing) => `networks and addresses of the ${standing} landing zone`,
    },
    {
      key: "managementGroups",
      value: groupsInWords(settings.managementGroups),
      undoes: (standing) =>
        standing.startsWith(createPrefix)
          ? `the management groups under ${standing.slice(createPrefix.length)}`
          : undefined,
    },
    {
      key: "network.ddos",
      value: decideDdos(context, settings.network.ddos).mode,
      undoes: (standing) => (standing === "plan" ? "the stack's own DDoS protection plan" : undefined),
    },
  ];
}

function groupsInWords(groups: ManagementGroupSettings): string {
  switch (groups.mode) {
    case "none":
      return "none";
    case "create":
      return `${createPrefix}${groups.prefix}`;
    case "attachTo":
      return `attachTo ${groups.groupId}`;
  }
}
