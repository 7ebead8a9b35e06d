import type { Configuration } from "./schema";
import type { DdosSettings } from "../../components/connectivity/plan/settings";
import type { Workload } from "../../components/planning/workload";

/** Where the workload's management groups come from. */
export type ManagementGroupSettings =
  | { readonly mode: "none" }
  | { readonly mode: "create"; readonly prefix: string }
  | { readonly mode: "attachTo"; readonly groupId: string };

type NetworkSettings = Omit<Configuration["network"], "ddos"> & { readonly ddos?: DdosSettings };

/** The configuration with its defaults filled in: what the planners read. */
export interface Settings extends Omit<
  Configuration,
  "platformSubscriptionId" | "managementGroups" | "policy" | "workload" | "tags" | "regions" | "network"
> {
  readonly workload: Workload;
  readonly tags: Readonly<Record<string, string>>;
  readonly regions: readonly [string, ...string[]];
  readonly platformSubscriptionId: string;
  readonly managementGroups: ManagementGroupSettings;
  readonly policy: NonNullable<Configuration["policy"]>;
  readonly network: NetworkSettings;
  /** Whether the user said so, or the default of dev was taken. */
  readonly statesManagementGroups: boolean;
}

export function settingsOf(configuration: Configuration): Settings {
  const { platformSubscriptionId, managementGroups, policy, tags, regions, network } = configuration;
  const [primary, ...others] = regions;
  if (primary === undefined) throw new RangeError("the schema admits no configuration without a region");
  return {
    ...configuration,
    tags: tags ?? {},
    regions: [primary, ...others],
    platformSubscriptionId: platformSubscriptionId ?? configuration.subscriptionId,
    managementGroups: managementGroupSettings(managementGroups),
    policy: policy ?? { rollout: "audit" },
    network: networkSettings(network),
    statesManagementGroups: managementGroups !== undefined,
  };
}

function networkSettings({ ddos, ...network }: Configuration["network"]): NetworkSettings {
  return ddos === undefined ? network : { ...network, ddos: ddosSettings(ddos) };
}

function ddosSettings(written: NonNullable<Configuration["network"]["ddos"]>): DdosSettings {
  if (typeof written === "string") return { mode: written };
  return "planId" in written
    ? { mode: "existing", planId: written.planId }
    : { mode: "none", acceptRisk: written.acceptRisk };
}

function managementGroupSettings(written: Configuration["managementGroups"]): ManagementGroupSettings {
  if (written === undefined || written === "none") return { mode: "none" };
  return "create" in written
    ? { mode: "create", prefix: written.create }
    : { mode: "attachTo", groupId: written.attachTo };
}
