import type { Configuration } from "./schema";
import type { Workload } from "../../components/planning/workload";

/** Where the workload's management groups come from. */
export type ManagementGroupSettings =
  | { readonly mode: "none" }
  | { readonly mode: "create"; readonly prefix: string }
  | { readonly mode: "attachTo"; readonly groupId: string };

/** The configuration with its defaults filled in: what the planners read. */
export interface Settings extends Omit<
  Configuration,
  "platformSubscriptionId" | "managementGroups" | "policy" | "workload" | "tags" | "regions"
> {
  readonly workload: Workload;
  readonly tags: Readonly<Record<string, string>>;
  readonly regions: readonly [string, ...string[]];
  readonly platformSubscriptionId: string;
  readonly managementGroups: ManagementGroupSettings;
  readonly policy: { readonly rollout: "audit" | "enforce" };
  /** Whether the user said so, or the default of dev was taken. */
  readonly statesManagementGroups: boolean;
}

export function settingsOf(configuration: Configuration): Settings {
  const { platformSubscriptionId, managementGroups, policy, tags, regions } = configuration;
  const [primary, ...others] = regions;
  if (primary === undefined) throw new RangeError("the schema admits no configuration without a region");
  return {
    ...configuration,
    tags: tags ?? {},
    regions: [primary, ...others],
    platformSubscriptionId: platformSubscriptionId ?? configuration.subscriptionId,
    managementGroups: managementGroupSettings(managementGroups),
    policy: { rollout: policy?.rollout ?? "audit" },
    statesManagementGroups: managementGroups !== undefined,
  };
}

function managementGroupSettings(written: Configuration["managementGroups"]): ManagementGroupSettings {
  if (written === undefined || written === "none") return { mode: "none" };
  return "create" in written
    ? { mode: "create", prefix: written.create }
    : { mode: "attachTo", groupId: written.attachTo };
}
