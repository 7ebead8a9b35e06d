import type { Settings } from "./configuration/settings";
import { Environment } from "../components/planning/workload";

/** Longest value of a tag that Azure takes. */
const longest = 256;

/** How the tags begin by which the guardrails let an approved departure pass; nobody else may write such a tag. */
export const exemptionPrefix = "exempt-";

/**
 * Tags that tell the guardrails, and whoever looks in Azure, what the configuration approves against them: who answers for
 * it and until when, or which risk is accepted. The plan judges the approval itself.
 */
export function exemptionTags({ approvals, network, regions, workload }: Settings): Readonly<Record<string, string>> {
  const single = approvals?.singleRegion;
  const isNeeded = workload.environment === Environment.prod && regions.length === 1;
  return {
    ...(single === undefined || !isNeeded
      ? {}
      : exemption("production-two-regions", `until ${single.end}, ${single.owner}`)),
    ...(network.ddos?.mode === "none" ? exemption("network-ddos-protection", network.ddos.acceptRisk) : {}),
  };
}

function exemption(rule: string, reason: string): Readonly<Record<string, string>> {
  return { [`${exemptionPrefix}${rule}`]: reason.slice(0, longest) };
}
