import type { QuotaTier } from "../../../catalog/models";
import type { Finding } from "../../../terms/finding";
import { catalogDate, type AiCatalog } from "./ai-catalog";
import { paymentOf, thousands } from "./capacity";
import type { ModelWish, PlacedDeployment } from "./model-wish";

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
export function checkQuota(
  path: string,
  catalog: AiCatalog,
  deployments: readonly PlacedDeployment[],
  wishes: Readonly<Record<string, Pick<ModelWish, "tokensPerMinute">>>,
): QuotaVerdict {
  const pools = [...new Set(deployments.map(poolOf))];
  const judged = pools.map((pool) =>
    judgePool(
      path,
      catalog,
      deployments.filter((deployment) => poolOf(deployment) === pool),
      wishes,
    ),
  );
  return {
    findings: judged.flatMap(({ findings }) => findings),
    warnings: judged.flatMap(({ warnings }) => warnings),
  };
}

function judgePool(
  path: string,
  catalog: AiCatalog,
  group: readonly PlacedDeployment[],
  wishes: Parameters<typeof checkQuota>[3],
): QuotaVerdict {
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
  if (need > highest.tokens)
    return { findings: [refuseQuota(path, catalog, group, wishes, { need, ...highest })], warnings: [] };
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
  wishes: Parameters<typeof checkQuota>[3],
  { need, tier, tokens }: { readonly need: number; readonly tier: string; readonly tokens: number },
): Finding {
  const [first] = group;
  const own = wishes[first?.name ?? ""]?.tokensPerMinute ?? need;
  // What the key may say while the others of its pool stay as they are; a region more or less changes it.
  const names = [...new Set(group.map(({ name }) => name))];
  const most = Math.floor((tokens * own) / need / 1000) * 1000;
  const alone = names.length === 1 ? `at most ${thousands(most)}: ` : "";
  return {
    path: `${path}.${first?.name ?? ""}.tokensPerMinute`,
    got: own,
    allowed: `${alone}what is placed for ${labelOf(group)} comes to ${thousands(need)} tokens a minute ${inPool(group)}, and the quota of tier ${tier} for ${first?.usageName ?? labelOf(group)} is ${thousands(tokens)} (${catalogDate(catalog)})`,
    fix: `lower ${names.map((name) => `${path}.${name}.tokensPerMinute`).join(" or ")} so that they come to ${tokens}${names.length === 1 ? ` (${most} here)` : ""}, or spread the load over another model; another region does not help once the model's quota is one pool`,
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
