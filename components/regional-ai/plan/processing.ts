import { deploymentTypes, type DeploymentTypeName } from "../../../catalog/deployment-types";
import type { Region } from "../../../catalog/regions";

/**
 * Where prompts may be processed: anywhere, inside the data zone, inside the country of the region, in the region itself.
 * A legal decision, so production has no default. Data at rest always stays in the region's geography.
 */
export const Processing = { global: "global", dataZone: "dataZone", geography: "geography", region: "region" } as const;
export type Processing = (typeof Processing)[keyof typeof Processing];

export const Payment = { payAsYouGo: "payAsYouGo", provisioned: "provisioned" } as const;
export type Payment = (typeof Payment)[keyof typeof Payment];

/** Narrowest last: what is refused for reaching too far is mended by a choice further left. */
export const processingChoices: readonly Processing[] = ["global", "dataZone", "geography", "region"];

const ladders: Readonly<Record<Processing, Readonly<Record<Payment, readonly DeploymentTypeName[]>>>> = {
  region: { payAsYouGo: ["Standard"], provisioned: ["ProvisionedManaged"] },
  geography: { payAsYouGo: ["Standard"], provisioned: ["ProvisionedManaged"] },
  dataZone: {
    payAsYouGo: ["DataZoneStandard", "Standard"],
    provisioned: ["DataZoneProvisionedManaged", "ProvisionedManaged"],
  },
  global: {
    payAsYouGo: ["GlobalStandard", "DataZoneStandard", "Standard"],
    provisioned: ["GlobalProvisionedManaged", "DataZoneProvisionedManaged", "ProvisionedManaged"],
  },
};

/** The deployment types that a choice of processing admits, the widest first. None reaches wider than the choice. */
export function ladder(processing: Processing, payment: Payment = Payment.payAsYouGo): readonly DeploymentTypeName[] {
  return ladders[processing][payment];
}

/** The choices wider than `processing`, the nearest first: what to propose, never what to take. */
export function widerThan(processing: Processing): readonly Processing[] {
  return processingChoices.slice(0, processingChoices.indexOf(processing)).reverse();
}

/** Every type, whichever way it is paid, that stays within a choice of processing. */
export function admitted(processing: Processing): readonly DeploymentTypeName[] {
  return [...ladder(processing, Payment.payAsYouGo), ...ladder(processing, Payment.provisioned)];
}

/** In words: `inside the EU data zone`. */
export function whereProcessed(type: DeploymentTypeName, region: Pick<Region, "name" | "dataZone">): string {
  const reach = deploymentTypes.entries.find(({ name }) => name === type)?.processing ?? "global";
  if (reach === "region") return `in ${region.name}`;
  if (reach === "dataZone") return `inside the ${region.dataZone ?? "region's"} data zone`;
  return "in any Azure region";
}
