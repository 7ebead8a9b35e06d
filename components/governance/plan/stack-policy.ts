import { models } from "../../../catalog/models";
import type { Finding } from "../../../terms/finding";
import { sameText } from "../../../terms/same-text";
import type { PlanContext } from "../../planning/plan-context";
import { regionOf } from "../../planning/region-of";
import type { AiPolicyArgs } from "../ai-policy";
import { checkAdditions } from "./check-additions";
import type { GovernancePlace, GovernanceSettings } from "./governance-settings";
import { checkHeldBack, heldBack } from "./held-back";
import { rolloutOn } from "./policy-rollout";
import type { PolicyScopes } from "./policy-scopes";

/** The arguments of `AiPolicy` as a stack gives them. */
export function stackPolicy(
  context: PlanContext,
  { policy, models: deployed }: GovernanceSettings,
  scopes: PolicyScopes,
  place: GovernancePlace,
): AiPolicyArgs {
  const { workspaceId, ddosProtectionPlanId, privateDnsZoneIds } = place;
  const { vmSizes, models: assets = [], add = [], exclude = [] } = policy;
  const auditOnly = heldBack(context, place).map(({ row, reason }) => ({ row, reason }));
  return {
    ...scopes.args,
    rollout: rolloutOn(context.today, policy.rollout),
    allowedLocations: [...context.regions],
    // The first region may be another one tomorrow, and a new place replaces assignments, identities and roles.
    identityLocation: regionOf(context.lock, "hubNetwork") ?? context.regions[0],
    allowedPublishers: [...(policy.publishers ?? publishersOf(deployed))],
    ...(assets.length === 0 ? {} : { allowedModels: [...assets] }),
    ...(vmSizes === undefined ? {} : { allowedVmSizes: [...vmSizes] }),
    ...(workspaceId === undefined ? {} : { workspaceId }),
    ...(ddosProtectionPlanId === undefined ? {} : { ddosProtectionPlanId }),
    ...(privateDnsZoneIds === undefined ? {} : { privateDnsZoneIds: { ...privateDnsZoneIds } }),
    ...(exclude.length === 0 ? {} : { exclude: [...exclude] }),
    ...(auditOnly.length === 0 ? {} : { auditOnly }),
    ...(add.length === 0 ? {} : { add: [...add] }),
  };
}

/** What the policy of a stack would deny of the stack itself: it may be told to audit today, and enforces one day. */
export function checkStackPolicy(
  context: PlanContext,
  { policy, models: deployed }: GovernanceSettings,
  place: GovernancePlace,
): Finding[] {
  const { vmSizes: own = [] } = place;
  const { vmSizes, publishers = publishersOf(deployed), models: assets = [] } = policy;
  const sizes = vmSizes === undefined ? [] : own.filter((size) => !vmSizes.some((one) => sameText(one, size)));
  const denied = Object.entries(deployed).filter(
    ([, { model }]) =>
      !formatsOf(model).every((format) => publishers.includes(format)) &&
      !assets.some((asset) => letsPass(asset, model)),
  );
  return [
    ...dayOf(policy.rollout),
    ...checkHeldBack(policy, heldBack(context, place)),
    ...checkAdditions("policy.add", policy.add ?? [], {
      listOfAllowedLocations: context.regions,
      listOfAllowedSKUs: own,
    }),
    ...sizes.map((size) => ({
      path: "policy.vmSizes",
      got: vmSizes,
      allowed: `a list that holds ${size}, the size of a machine of this stack`,
      fix: `add ${size}`,
    })),
    ...denied.map(([deployment, { model }]) => ({
      path: "policy.publishers",
      got: publishers,
      allowed: `a list that lets ${deployment} pass: ${model} is published by ${formatsOf(model).join(", ")}`,
      fix: `add ${formatsOf(model).join(", ")}, or ${assetIdOf(model)}/ to policy.models`,
    })),
  ];
}

function dayOf(rollout: GovernanceSettings["policy"]["rollout"]): Finding[] {
  if (typeof rollout === "string") return [];
  const { enforceFrom } = rollout;
  const day = new Date(`${enforceFrom}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === enforceFrom) return [];
  return [
    {
      path: "policy.rollout.enforceFrom",
      got: enforceFrom,
      allowed: "a day as YYYY-MM-DD",
      fix: "write a day that there is, such as 2027-02-01",
    },
  ];
}

function publishersOf(deployed: GovernanceSettings["models"]): readonly string[] {
  return [...new Set(Object.values(deployed).flatMap(({ model }) => formatsOf(model)))].sort();
}

/** Publishers of a model by its name; none for one that the catalog does not have, which another planner refuses. */
function formatsOf(model: string): readonly string[] {
  return [...new Set(models.entries.filter(({ name }) => name === model).map(({ format }) => format))];
}

/** How the policy sees a model that Azure sells itself. */
function assetIdOf(model: string): string {
  return `azureml://registries/azure-openai/models/${model}`;
}

/** Azure looks for the text anywhere in the asset's id, so a name without a slash at its end lets longer names pass too. */
function letsPass(asset: string, model: string): boolean {
  const id = `${assetIdOf(model)}/versions/`;
  return asset !== "" && (id.includes(asset) || asset.startsWith(id));
}
