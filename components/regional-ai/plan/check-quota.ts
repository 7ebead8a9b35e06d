import type { QuotaTier } from "../../../catalog/models";
import type { Finding } from "../../../terms/finding";
import { catalogDate, type AiCatalog } from "./ai-catalog";
import { paymentOf, thousands } from "./capacity";
import type { PlacedDeployment } from "./model-wish";

const docs = "https://learn.microsoft.com/azure/foundry/openai/quotas-limits";

export interface QuotaVerdict {
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
}

/**
 * Compares what is placed with the quota that Azure gives by default. What a subscription has is not known here: beyond the
 * highest tier is refused, beyond the first tier is a warning. Since 2026 Azure moves model after model from a quota a region
 * to one pool over all regions, so the sum of all regions counts.
 */
export function checkQuota(path: string, catalog: AiCatalog, deployments: readonly PlacedDeployment[]): QuotaVerdict {
  const pools = [...new Set(deployments.map(poolOf))];
  const judged = pools.map((pool) =>
    judgePool(
      path,
      catalog,
      deployments.filter((deployment) => poolOf(deployment) === pool),
    ),
  );
  return {
    findings: judged.flatMap(({ findings }) => findings),
    warnings: judged.flatMap(({ warnings }) => warnings),
  };
}

function judgePool(path: string, catalog: AiCatalog, group: readonly PlacedDeployment[]): QuotaVerdict {
  const [first] = group;
  const nothing: QuotaVerdict = { findings: [], warnings: [] };
  if (first === undefined) return nothing;
  if (paymentOf(first.deploymentType) === "provisioned")
    return {
      findings: [],
      warnings: [`${labelOf(group)}: no subscription has quota for provisioned units by default; request it first`],
    };
  const tiers = limits(catalog, first);
  const need = group.reduce((sum, { capacity }) => sum + capacity * 1000, 0);
  const [lowest] = tiers;
  const highest = tiers.at(-1);
  if (lowest === undefined || highest === undefined || need <= lowest.tokens) return nothing;
  if (need > highest.tokens) return { findings: [refuseQuota(path, catalog, group, need, highest)], warnings: [] };
  return {
    findings: [],
    warnings: [
      `${labelOf(group)}: ${thousands(need)} tokens a minute ${inPool(group)} exceed what a subscription of tier ${lowest.tier} gets (${thousands(lowest.tokens)}, ${catalogDate(catalog)}); look up the subscription's quota or request more`,
    ],
  };
}

function refuseQuota(
  path: string,
  catalog: AiCatalog,
  group: readonly PlacedDeployment[],
  need: number,
  highest: { readonly tier: string; readonly tokens: number },
): Finding {
  const [first] = group;
  return {
    path: `${path}.${first?.name ?? ""}.tokensPerMinute`,
    got: need,
    allowed: `at most ${thousands(highest.tokens)} tokens a minute of ${first?.usageName ?? labelOf(group)} ${inPool(group)}, the quota of tier ${highest.tier} (${catalogDate(catalog)})`,
    fix: `lower it so that all regions and deployments together stay within ${highest.tokens}, or spread the load over another model; another region does not help once the model's quota is one pool`,
    docs,
  };
}

function limits(
  catalog: AiCatalog,
  placed: PlacedDeployment,
): readonly { readonly tier: string; readonly tokens: number }[] {
  const model = catalog.models.entries.find(({ name, version }) => name === placed.model && version === placed.version);
  const tiers = Object.entries(model?.quotaDefaults?.[placed.deploymentType] ?? {}) as [QuotaTier, { tpm?: number }][];
  return tiers
    .flatMap(([tier, { tpm }]) =>
      tpm === undefined || tier === "tier0" ? [] : [{ tier: tier.slice("tier".length), tokens: tpm }],
    )
    .sort((a, b) => a.tokens - b.tokens);
}

function poolOf(placed: PlacedDeployment): string {
  const scope =
    placed.deploymentType === "Standard" || paymentOf(placed.deploymentType) === "provisioned" ? placed.region : "";
  return [placed.deploymentType, placed.model, placed.version, scope].join("/");
}

function labelOf(group: readonly PlacedDeployment[]): string {
  return [...new Set(group.map(({ name }) => name))].join(" and ");
}

function inPool(group: readonly PlacedDeployment[]): string {
  const regions = [...new Set(group.map(({ region }) => region))];
  return regions.length === 1 ? `in ${regions[0] ?? ""}` : `over ${regions.join(", ")}, which may be one pool`;
}
