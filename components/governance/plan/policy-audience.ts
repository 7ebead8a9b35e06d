/** For whom a policy is meant: every AI workload, the internet-facing ones, the internal ones. */
export const PolicyAudience = { root: "root", online: "online", corp: "corp" } as const;
export type PolicyAudience = (typeof PolicyAudience)[keyof typeof PolicyAudience];
