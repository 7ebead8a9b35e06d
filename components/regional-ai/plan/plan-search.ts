import type { Region } from "../../../catalog/regions";
import type { Finding } from "../../../terms/finding";
import { planned, refused, type Planned } from "../../planning/planned";
import { Area, type Choice } from "../../planning/report";
import type { RegionalAiArgs } from "../regional-ai";

const docs = "https://learn.microsoft.com/azure/search/search-limits-quotas-capacity";

/** The most replicas of each tier that takes a private endpoint. */
const tiers: Readonly<Record<string, number>> = { basic: 3, standard: 12, standard2: 12, standard3: 12 };

export interface SearchPlan {
  readonly sku: string;
  readonly replicas: number;
  readonly partitions: number;
  readonly semanticSearch: "disabled" | "free";
  readonly choices: readonly Choice[];
  readonly warnings: readonly string[];
}

/** Tier and replicas of AI Search. `region` is absent where the catalog does not know it; that has its own finding. */
export function planSearch(
  path: string,
  { search = {}, workload, location }: Pick<RegionalAiArgs, "search" | "workload" | "location">,
  region: Region | undefined,
): Planned<SearchPlan> {
  const production = workload.environment === "prod";
  const sku = search.sku ?? (production ? "standard" : "basic");
  const replicas = search.replicas ?? (production ? 3 : 1);
  const findings = [...checkTier(path, sku, location, region), ...checkReplicas(path, sku, replicas, production)];
  if (findings.length > 0) return refused(findings);
  return planned({
    sku,
    replicas,
    partitions: 1,
    semanticSearch: region?.search?.semanticRanker === true ? "free" : "disabled",
    choices: [
      {
        area: Area.regionalAi,
        what: `AI Search in ${location}: ${sku}, ${replicas} ${replicas === 1 ? "replica" : "replicas"}`,
        because: `${search.sku === undefined ? `${sku} is the default of ${workload.environment}` : "tier as configured"}; ${slaOf(replicas)}`,
      },
    ],
    warnings:
      region?.search?.newServicesConstrained === true
        ? [
            `AI Search in ${location}: CAPACITY_UNKNOWN, Azure is short of room there and no API tells; a new service may be refused`,
          ]
        : [],
  });
}

function checkTier(path: string, sku: string, location: string, region: Region | undefined): readonly Finding[] {
  const key = `${path}.search.sku`;
  if (!(sku in tiers))
    return [
      {
        path: key,
        got: sku,
        allowed: `${Object.keys(tiers).join(", ")}; free takes no private endpoint`,
        fix: "set it to basic for a trial, to standard for production",
        docs,
      },
    ];
  if (region === undefined || (region.search?.tiers.includes(sku) ?? false)) return [];
  const offered = region.search?.tiers.filter((tier) => tier in tiers) ?? [];
  return [
    {
      path: key,
      got: sku,
      allowed:
        offered.length === 0
          ? `a region with AI Search; ${location} has none`
          : `a tier that ${location} offers: ${offered.join(", ")}`,
      fix: offered[0] === undefined ? "choose another region" : `set search.sku to ${offered[0]}`,
      docs: "https://learn.microsoft.com/azure/search/search-region-support",
    },
  ];
}

function checkReplicas(path: string, sku: string, replicas: number, production: boolean): readonly Finding[] {
  const most = tiers[sku] ?? 12;
  const least = production ? 2 : 1;
  if (Number.isInteger(replicas) && replicas >= least && replicas <= most) return [];
  return [
    {
      path: `${path}.search.replicas`,
      got: replicas,
      allowed: `a whole number from ${least} to ${most}${production ? "; production reads need two, reads and writes three" : ""}`,
      fix: `set search.replicas to ${production ? Math.min(3, most) : 1}`,
      docs,
    },
  ];
}

function slaOf(replicas: number): string {
  if (replicas === 1) return "one replica has no SLA";
  return replicas === 2
    ? "two replicas have an SLA for reads"
    : "three replicas or more have an SLA for reads and writes";
}
