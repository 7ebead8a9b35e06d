/** The four groups: over all, the platform, internet-facing workloads, internal workloads. */
export type GroupRole = "root" | "platform" | "online" | "corp";

/** The ids of the four groups: the prefix itself, and the prefix with each role. */
export function groupIdsOf(prefix: string): Readonly<Record<GroupRole, string>> {
  return { root: prefix, platform: `${prefix}-platform`, online: `${prefix}-online`, corp: `${prefix}-corp` };
}
