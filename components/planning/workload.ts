/** Whether the workload faces the internet (`online`) or is internal (`corp`). */
export const LandingZone = { online: "online", corp: "corp" } as const;
export type LandingZone = (typeof LandingZone)[keyof typeof LandingZone];

/** Production has demands of its own: two regions, a stated place of processing. */
export const Environment = { dev: "dev", test: "test", prod: "prod" } as const;
export type Environment = (typeof Environment)[keyof typeof Environment];

/** What every name, tag and posture derives from. */
export interface Workload {
  /** Lower-case letters, digits and hyphens, 2 to 20 characters, starting with a letter. */
  name: string;
  environment: Environment;
  landingZone: LandingZone;
  /** Who answers for it: a mailbox or a team. */
  owner: string;
}

/** The tags of every resource: what the guardrails read, and whatever the user adds. The user's own never replace ours. */
export function workloadTags(workload: Workload, own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...own,
    workload: workload.name,
    environment: workload.environment,
    landingZone: workload.landingZone,
    owner: workload.owner,
  };
}
