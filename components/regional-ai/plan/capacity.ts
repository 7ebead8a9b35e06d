import { deploymentTypes, type DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Model } from "../../../catalog/models";

export function paymentOf(type: DeploymentTypeName): "payAsYouGo" | "provisioned" | "batch" {
  return deploymentTypes.entries.find(({ name }) => name === type)?.payment ?? "payAsYouGo";
}

/**
 * The capacity of one deployment in the units of its type: thousands of tokens a minute, or provisioned units.
 * `undefined` where no page gives a model's provisioned units.
 *
 * Provisioned units are sized for input tokens; output weighs more, so a workload that writes much needs more.
 */
export function capacityFor(
  model: Pick<Model, "provisioned">,
  type: DeploymentTypeName,
  tokensPerMinute: number,
): number | undefined {
  if (paymentOf(type) === "payAsYouGo") return Math.ceil(tokensPerMinute / 1000);
  const steps = model.provisioned?.units[type];
  if (model.provisioned === undefined || steps === undefined) return undefined;
  const units = Math.ceil(tokensPerMinute / model.provisioned.inputTokensPerMinutePerUnit);
  if (units <= steps.minimum) return steps.minimum;
  return steps.minimum + Math.ceil((units - steps.minimum) / steps.increment) * steps.increment;
}

/** `50 (50,000 tokens a minute)` or `100 provisioned units`. */
export function capacityInWords(type: DeploymentTypeName, capacity: number): string {
  return paymentOf(type) === "payAsYouGo"
    ? `${capacity} (${thousands(capacity * 1000)} tokens a minute)`
    : `${capacity} provisioned units`;
}

/** What each of several regions must carry, so that the rest carry everything when one is lost. */
export function share(tokensPerMinute: number, regions: number, survivesOneRegion: boolean): number {
  if (regions <= 1) return tokensPerMinute;
  return Math.ceil(tokensPerMinute / (survivesOneRegion ? regions - 1 : regions));
}

export function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
