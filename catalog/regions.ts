import type { Facts } from "./facts";
import { entries } from "./generated/regions";

/** A region of Azure's public cloud. Key: its name. What is absent is in no table: it is not a "no". */
export interface Region {
  /** As Azure writes it in `location`, such as `swedencentral`. */
  readonly name: string;
  /** Such as `Sweden Central`. */
  readonly displayName: string;
  /** Short form for names of resources; absent where none is established. */
  readonly code?: string;
  readonly geography: string;
  readonly access: "open" | "restricted";
  readonly availabilityZones?: boolean;
  readonly pairedRegion?: string;
  /** Within which a data-zone deployment processes prompts. */
  readonly dataZone?: "EU" | "US";
  /** A third zone that opened in 2026 for DataZoneStandard; no table lists its regions for good yet. */
  readonly dataZoneCandidate?: "APAC";
  readonly foundryProject: boolean;
  readonly openAiModels: boolean;
  /** Foundry Agent Service; absent where it is not offered. */
  readonly agents?: {
    readonly privateNetwork: boolean;
    /** Classes of private addresses that its subnet may have: A is 10/8, B 172.16/12, C 192.168/16. */
    readonly addressClasses: readonly string[];
    readonly codeInterpreter: boolean;
    readonly functionTool: boolean;
    readonly computerUse: boolean;
    readonly hostedSessions?: number;
  };
  /** Azure AI Search; absent where it is not offered. */
  readonly search?: {
    readonly tiers: readonly string[];
    readonly availabilityZones: boolean;
    readonly semanticRanker: boolean;
    readonly agenticRetrieval: boolean;
    readonly aiEnrichment: boolean;
    /** Azure takes no new services here for lack of room. */
    readonly newServicesConstrained: boolean;
  };
  readonly apiManagement: {
    readonly basicV2?: boolean;
    readonly standardV2?: boolean;
    readonly premiumV2?: boolean;
    readonly workspaceGateway?: boolean;
  };
}

/** The regions and what of the AI services each offers. */
export const regions: Facts<Region> = {
  source: [
    "https://learn.microsoft.com/azure/reliability/regions-list",
    "https://learn.microsoft.com/azure/foundry/reference/region-support",
    "https://learn.microsoft.com/azure/search/search-region-support",
    "https://learn.microsoft.com/azure/api-management/api-management-region-availability",
  ],
  asOf: "2026-11-24",
  entries,
};

/** A location as Azure compares it: `West Europe` is `westeurope`. */
export function regionKey(location: string): string {
  return location.replace(/\s+/g, "").toLowerCase();
}
