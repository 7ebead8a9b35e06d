import type { Settings } from "./configuration/settings";
import type { Lock } from "../components/planning/lock";
import type { Finding } from "../terms/finding";

/** Where a stack stands, by configuration key: another id there would be another stack under the same name. */
const homes = ["tenantId", "subscriptionId", "platformSubscriptionId"] as const;

/** What the lock remembers of it: every globally unique name is a hash of the subscription that it was first planned for. */
export function homeEntries(settings: Settings): Readonly<Record<string, string>> {
  return Object.fromEntries(homes.map((key) => [key, settings[key]]));
}

/** Refuses to move a stack that stands: all of it would be made anew elsewhere, and its data would be lost. */
export function checkHome(settings: Settings, { frozen = {} }: Pick<Lock, "frozen">): Finding[] {
  return homes.flatMap((key) => {
    const standing = frozen[key];
    if (standing === undefined || standing === settings[key]) return [];
    return [
      {
        path: key,
        got: settings[key],
        allowed: `${standing}, which the lock was made for; elsewhere everything would be made anew and its data lost`,
        fix: `set ${key} back, or, where nothing was deployed yet, delete the stack's lock file`,
      },
    ];
  });
}
