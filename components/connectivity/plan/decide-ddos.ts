import { ddosTiers } from "../../../catalog/ddos-tiers";
import type { PlanContext } from "../../planning/plan-context";
import type { DdosSettings } from "./settings";

/** How the stack's public addresses are protected against floods of traffic, and why. */
export type DdosDecision =
  | { readonly mode: "plan"; readonly because: string }
  | { readonly mode: "existing"; readonly planId: string; readonly because: string }
  | { readonly mode: "ip"; readonly because: string }
  | { readonly mode: "none"; readonly because: string; readonly acceptedRisk?: string };

/**
 * What the configuration says; else a plan for internet-facing production, each address by itself for what faces the internet
 * elsewhere, and nothing for what is internal.
 */
export function decideDdos({ workload }: PlanContext, ddos: DdosSettings | undefined): DdosDecision {
  if (ddos === undefined) return decideFor(workload);
  const stated = "the configuration says so";
  switch (ddos.mode) {
    case "existing":
      return { mode: "existing", planId: ddos.planId, because: stated };
    case "none":
      return { mode: "none", because: stated, acceptedRisk: ddos.acceptRisk };
    default:
      return { mode: ddos.mode, because: stated };
  }
}

function decideFor({ landingZone, environment }: PlanContext["workload"]): DdosDecision {
  if (landingZone === "corp") return { mode: "none", because: "a corp landing zone is internal" };
  if (environment === "prod")
    return {
      mode: "plan",
      because:
        "an internet-facing production needs the experts, the cost guarantee and the limits that learn from its traffic, which come with a plan alone",
    };
  const plan = ddosTiers.entries.find(({ tier }) => tier === "network");
  return {
    mode: "ip",
    because: `each address by itself costs less than a plan below ${plan?.cheaperFromAddresses ?? ""} addresses in a tenant`,
  };
}
