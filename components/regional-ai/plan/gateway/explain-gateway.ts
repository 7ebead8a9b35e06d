import { Area, type Choice } from "../../../planning/report";
import type { AiGatewayArgs } from "../../ai-gateway";
import { paymentOf, thousands } from "../capacity";
import { takesCalls } from "./backends";
import { isDeploymentType } from "./deployment-types";
import type { AiGatewayPlan } from "./gateway-plan";

type Decided = Omit<AiGatewayPlan, "choices" | "warnings">;

/** What was decided and why, for a reviewer. */
export function explainGateway(args: AiGatewayArgs, plan: Decided): readonly Choice[] {
  return [
    choice(
      `gateway ${plan.gatewayName}: ${plan.sku.name}, ${plan.sku.capacity} ${plan.sku.capacity === 1 ? "unit" : "units"} in ${plan.regions.map(({ location }) => location).join(" and in ")}`,
      whyTier(args, plan),
    ),
    choice(
      `the gateway's name ${plan.gatewayName}`,
      "it is an address on the internet, unique over Azure, so it ends in a hash; the lock keeps it. A deleted gateway holds its name for two days unless it is purged",
    ),
    ...poolsInWords(plan),
    choice(
      "one circuit for each deployment of each account",
      "a limit on one deployment says nothing of its neighbours; an open circuit sends calls to the other members of its pool, for as long as the deployment asked",
    ),
    ...consumersInWords(args, plan),
    choice(
      "calls that go on from an earlier response get 409",
      "responses live on one account and the gateway spreads calls; clients send the whole conversation instead",
    ),
    choice(
      "everything beside the planned API gets 404, and the developer portals are off",
      "a new service brings a sample API and products with it, and this one has an address on the internet",
    ),
  ];
}

/** Advice that stops nothing. */
export function adviseGateway(args: AiGatewayArgs, plan: Decided): readonly string[] {
  const single = [...new Set(plan.backends.map(({ deployment }) => deployment))].filter(
    (name) => plan.backends.filter(({ deployment }) => deployment === name).length === 1,
  );
  const production = args.workload.environment === "prod";
  return [
    ...(production
      ? single.map((name) => `${name}: one account serves it, so the gateway has nowhere else to go`)
      : []),
    ...Object.entries(args.consumers).flatMap(([name, consumer]) => {
      const carried = capacityOf(args, consumer.models);
      return consumer.tokensPerMinute === undefined || carried === undefined || consumer.tokensPerMinute <= carried
        ? []
        : [
            `consumers.${name}: ${thousands(consumer.tokensPerMinute)} tokens a minute are more than its deployments carry together (${thousands(carried)}), so the models refuse calls before this limit does`,
          ];
    }),
  ];
}

function whyTier({ sku, units }: AiGatewayArgs, { regions, location }: Decided): string {
  const zones = regions.every((region) => region.zones !== undefined)
    ? "its units are spread over zones"
    : "one unit stands in one zone; three units a region stand in three";
  return [
    sku === undefined ? "the default of the environment" : "as configured",
    ...(regions.length > 1
      ? [
          `every region answers for the others; the configuration stands in ${location}, whose loss freezes it and stops no call`,
        ]
      : []),
    units === undefined ? `one unit a region is the least; ${zones}` : zones,
  ].join("; ");
}

function poolsInWords({ pools }: Decided): readonly Choice[] {
  return pools.map(({ deployment, location, members }) =>
    choice(
      `${deployment} through the gateway in ${location}: ${[...members]
        .sort((a, b) => a.priority - b.priority)
        .map(({ backendId, priority, weight }) => `${backendId} (priority ${priority}, weight ${weight})`)
        .join(", then ")}`,
      "its own region first, provisioned before paid by use; the next only while every one before it fails",
    ),
  );
}

function consumersInWords({ consumers, regions }: AiGatewayArgs, { backends }: Decided): readonly Choice[] {
  const all = [...new Set(backends.map(({ deployment }) => deployment))];
  return Object.entries(consumers).map(([name, { appId, models = all, tokensPerMinute }]) => {
    const limit =
      tokensPerMinute === undefined ? "no limit of its own" : `${thousands(tokensPerMinute)} tokens a minute`;
    return choice(
      `${name} (application ${appId}) may use ${models.join(", ")}: ${limit}`,
      tokensPerMinute !== undefined && regions.length > 1
        ? `as configured; each of ${regions.length} regions counts for itself, so each admits ${thousands(Math.floor(tokensPerMinute / regions.length))}, also while another is lost`
        : "as configured",
    );
  });
}

/** Tokens a minute of what is paid by use; unknown where something is provisioned. */
function capacityOf({ deployments }: AiGatewayArgs, models: readonly string[] | undefined): number | undefined {
  const used = deployments.filter(takesCalls).filter(({ name }) => models?.includes(name) ?? true);
  const byUse = used.every(
    ({ deploymentType }) => isDeploymentType(deploymentType) && paymentOf(deploymentType) === "payAsYouGo",
  );
  return byUse ? used.reduce((sum, { capacity }) => sum + capacity * 1000, 0) : undefined;
}

function choice(what: string, because: string): Choice {
  return { area: Area.regionalAi, what, because };
}
