import { ArmType } from "../../planning/arm-type";
import { azureName, rememberedName } from "../../planning/names";
import type { PlanContext } from "../../planning/plan-context";
import type { DdosDecision } from "./decide-ddos";

/** The names from which all others in the area are made; the lock remembers them, so that a rename moves nothing. */
export interface ConnectivityNames {
  readonly hubRegion: string;
  readonly platformResourceGroup: string;
  readonly hubNetwork: string;
  /** Absent where no plan against floods of traffic is made. */
  readonly ddosProtection?: { readonly resourceGroup: string; readonly plan: string };
  /** By region. */
  readonly workloadResourceGroups: Readonly<Record<string, string>>;
  /** By region. */
  readonly spokeNetworks: Readonly<Record<string, string>>;
  /** All of the above as the lock keeps them: role and region. */
  readonly remembered: Readonly<Record<string, string>>;
}

/** What a new stack is called after: workload, environment, region; what stands keeps the name in the lock. */
export function planConnectivityNames(
  { workload, regions, lock }: PlanContext,
  ddos: Pick<DdosDecision, "mode">,
): ConnectivityNames {
  const hubRegion = hubRegionIn(lock.names) ?? regions[0];
  const remembered: Record<string, string> = {};
  const name = (key: string, type: string, region: string, role?: string): string => {
    const parts = { workload: workload.name, environment: workload.environment, region };
    const computed = azureName(type, role === undefined ? parts : { ...parts, role });
    const known = rememberedName(lock.names, `${key}/${region}`, computed);
    remembered[`${key}/${region}`] = known;
    return known;
  };
  const inEachRegion = (key: string, type: string, role?: string): Record<string, string> =>
    Object.fromEntries(regions.map((region) => [region, name(key, type, region, role)]));

  return {
    hubRegion,
    platformResourceGroup: name("platformResourceGroup", ArmType.resourceGroup, hubRegion, "platform"),
    hubNetwork: name("hubNetwork", ArmType.virtualNetwork, hubRegion, "hub"),
    ...(ddos.mode === "plan"
      ? {
          ddosProtection: {
            resourceGroup: name("ddosProtectionResourceGroup", ArmType.resourceGroup, hubRegion, "ddos"),
            plan: name("ddosProtectionPlan", ArmType.ddosProtectionPlan, hubRegion),
          },
        }
      : {}),
    workloadResourceGroups: inEachRegion("workloadResourceGroup", ArmType.resourceGroup),
    spokeNetworks: inEachRegion("spokeNetwork", ArmType.virtualNetwork, "spoke"),
    remembered,
  };
}

/** Where the hub stands; the order of the regions in the configuration does not move it. */
function hubRegionIn(names: Readonly<Record<string, string>>): string | undefined {
  const prefix = "hubNetwork/";
  return Object.keys(names)
    .find((key) => key.startsWith(prefix))
    ?.slice(prefix.length);
}
