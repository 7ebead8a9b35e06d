import type * as pulumi from "@pulumi/pulumi";

import type { declareNetworks } from "./networks";
import type { Through } from "./through";
import { AiGateway, Observability, RegionalAi } from "../../components";
import type { StackGatewayPlan } from "../../components/regional-ai/plan/gateway/plan-stack-gateway";
import type { RegionalAiPlan } from "../../components/regional-ai/plan/plan-regional-ai";

type Networks = Pick<ReturnType<typeof declareNetworks>, "hub" | "spokes" | "joined" | "dns">;

/** The logs, each region, and the gateway in front of them all. */
export function declareAi(
  plan: RegionalAiPlan,
  gatewayPlan: StackGatewayPlan | undefined,
  { hub, spokes, joined, dns }: Networks,
  { platform, workload }: Through,
) {
  const logs = new Observability("logs", plan.observability, { ...platform, dependsOn: [hub] });
  const regions = plan.regions.map(({ region, args }) => {
    const ready: pulumi.Resource[] = spokes.find((spoke) => spoke.region === region)?.ready ?? [];
    return { region, ai: new RegionalAi(`ai-${region}`, args, { ...workload, dependsOn: [...ready, dns, logs] }) };
  });
  const dependsOn = [...joined, dns, logs, ...regions.map(({ ai }) => ai)];
  const gateway =
    gatewayPlan === undefined ? undefined : new AiGateway("gateway", gatewayPlan.args, { ...workload, dependsOn });
  return { logs, regions, gateway };
}
