import { Area, type Choice } from "../../../planning/report";
import type { AiGatewayArgs } from "../../ai-gateway";
import { paymentOf, thousands } from "../capacity";
import { deploymentNames, takesCalls } from "./backends";
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
    ...circuitsInWords(plan),
    ...consumersInWords(args, plan),
    choice(
      "calls that need what an account keeps (an earlier response, a file, a vector store) get 409, and no response is kept",
      "what one account keeps no other one knows, and nobody could fetch it through the gateway; clients send the whole conversation instead",
    ),
    choice(
      "everything beside the planned API gets 404, and the developer portals are off",
      "a new service brings a sample API and products with it, and this one has an address on the internet",
    ),
    choice(
      "TLS 1.2 and newer, with forward secrecy; nothing older, on either side",
      "an older one would be a way around it, and clients of these models have nothing older",
    ),
    choice(
      `the management API answers from version ${plan.settings.oldestManagementApi} on`,
      "older versions answer with secrets in their bodies",
    ),
    choice(
      `a write of the service may take ${plan.settings.timeouts.create}`,
      "an hour is usual for networks and certificates of several regions, and Azure gives up after three",
    ),
  ];
}

/** Advice that stops nothing. */
export function adviseGateway(args: AiGatewayArgs, plan: Decided): readonly string[] {
  const single = deploymentNames(plan.backends).filter(
    (name) => plan.backends.filter(({ deployment }) => deployment === name).length === 1,
  );
  const production = args.workload.environment === "prod";
  return [
    ...(production
      ? single.map((name) => `${name}: one account serves it, so the gateway has nowhere else to go`)
      : []),
    ...Object.entries(args.consumers).flatMap(
      ([name, { models = deploymentNames(plan.backends), tokensPerMinute = 0 }]) =>
        models.flatMap((deployment) => {
          const carried = capacityOf(args, deployment);
          if (carried === undefined || tokensPerMinute <= carried) return [];
          return `consumers.${name}: ${thousands(tokensPerMinute)} tokens a minute are more than ${deployment} carries (${thousands(carried)}), so the models refuse calls before this limit does`;
        }),
    ),
    ...deploymentNames(plan.backends).flatMap((deployment) => adviseTogether(args, deployment)),
  ];
}

/** Limits may add up to more than there is, since not all call at once; whoever reads them as a share should know. */
function adviseTogether(args: AiGatewayArgs, deployment: string): readonly string[] {
  const callers = Object.values(args.consumers).filter(({ models }) => models?.includes(deployment) ?? true);
  const limits = callers.map(({ tokensPerMinute = 0 }) => tokensPerMinute);
  const together = limits.reduce((sum, limit) => sum + limit, 0);
  const carried = capacityOf(args, deployment);
  if (carried === undefined || together <= carried || limits.some((limit) => limit > carried)) return [];
  return [
    `consumers: the limits of ${callers.length} of them come to ${thousands(together)} tokens a minute of ${deployment}, which carries ${thousands(carried)}: together they can meet its refusals before their own limits`,
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

function circuitsInWords({ backends }: Decided): readonly Choice[] {
  const [pooled] = backends.flatMap(({ breaker }) => breaker ?? []);
  const single = deploymentNames(backends.filter(({ breaker }) => breaker === undefined));
  return [
    ...(pooled === undefined
      ? []
      : [
          choice(
            `one circuit for each member of a pool, which opens at the first 429 or failure for ${pooled.tripDuration} or as long as the deployment asks`,
            "a limit on one deployment says nothing of its neighbours, and the other members answer meanwhile",
          ),
        ]),
    ...(single.length === 0
      ? []
      : [
          choice(
            `no circuit for ${single.join(", ")}`,
            "one account has it alone: an open circuit would close it to all for as long as one caller is told to wait",
          ),
        ]),
  ];
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
  const all = [...deploymentNames(backends)];
  return Object.entries(consumers).map(([name, { appId, models = all, tokensPerMinute }]) => {
    const limit =
      tokensPerMinute === undefined ? "no limit of its own" : `${thousands(tokensPerMinute)} tokens a minute of each`;
    return choice(
      `${name} (application ${appId}) may use ${models.join(", ")}: ${limit}`,
      tokensPerMinute !== undefined && regions.length > 1
        ? `as configured; each of ${regions.length} regions counts for itself, so each admits ${thousands(Math.floor(tokensPerMinute / regions.length))}, also while another is lost`
        : "as configured",
    );
  });
}

/** Tokens a minute of a deployment in all accounts that is paid by use; unknown where something is provisioned. */
function capacityOf({ deployments }: AiGatewayArgs, deployment: string): number | undefined {
  const used = deployments.filter(takesCalls).filter(({ name }) => name === deployment);
  const byUse = used.every(
    ({ deploymentType }) => isDeploymentType(deploymentType) && paymentOf(deploymentType) === "payAsYouGo",
  );
  return byUse ? used.reduce((sum, { capacity }) => sum + capacity * 1000, 0) : undefined;
}

function choice(what: string, because: string): Choice {
  return { area: Area.regionalAi, what, because };
}
