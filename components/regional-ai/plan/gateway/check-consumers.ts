import type { Finding } from "../../../../terms/finding";
import { nearest } from "../../../../terms/nearest";
import type { AiConsumerArgs, AiGatewayArgs } from "../../ai-gateway";
import { deploymentNames, takesCalls } from "./backends";
import { checkGuid } from "./check-guid";
import { consumerName } from "./consumer-name";

/** Who may call: a public endpoint for nobody is a mistake, and one for everybody is refused. */
export function checkConsumers(path: string, { consumers, deployments, tenantId }: AiGatewayArgs): readonly Finding[] {
  const at = `${path}.consumers`;
  const all = Object.entries(consumers);
  if (all.length === 0)
    return [
      {
        path: at,
        allowed:
          "one application or more that may call the gateway; it has an address on the internet, and everybody is no choice",
        fix: "add an application by a name of yours: { claims-web: { appId: ITS APPLICATION (CLIENT) ID } }",
      },
    ];
  const models = deploymentNames(deployments.filter(takesCalls).map(({ name }) => ({ deployment: name })));
  return all.flatMap(([name, consumer]) => [
    ...checkConsumerName(at, name),
    ...checkGuid(`${at}.${name}.appId`, consumer.appId, "the application (client) id of an Entra application"),
    ...checkOwn(`${at}.${name}.appId`, consumer.appId, tenantId),
    ...checkTwice(at, name, all),
    ...checkModels(`${at}.${name}.models`, consumer.models, models),
    ...checkTokens(`${at}.${name}.tokensPerMinute`, consumer.tokensPerMinute),
  ]);
}

function checkConsumerName(at: string, name: string): readonly Finding[] {
  if (consumerName.pattern.test(name)) return [];
  return [
    {
      path: `${at}.${name}`,
      got: name,
      allowed: `a name of ${consumerName.inWords}`,
      fix: "rename it",
    },
  ];
}

/** Ids that are GUIDs and yet no application's: the empty one, and that of the tenant, which is copied by mistake. */
function checkOwn(path: string, appId: string, tenantId: string): readonly Finding[] {
  const whose = /^[0-]+$/.test(appId)
    ? "nobody's"
    : appId.toLowerCase() === tenantId.toLowerCase()
      ? "the tenant's"
      : "";
  if (whose === "") return [];
  return [
    {
      path,
      got: appId,
      allowed: `the application (client) id of an Entra application; this one is ${whose}`,
      fix: "copy the application (client) id from the application's page in Entra",
    },
  ];
}

/** A token names its application and nothing else, so nobody could tell which of two consumers calls. */
function checkTwice(at: string, name: string, all: readonly [string, AiConsumerArgs][]): readonly Finding[] {
  const { appId } = all.find(([other]) => other === name)?.[1] ?? { appId: "" };
  const [first] = all.find(([, other]) => other.appId.toLowerCase() === appId.toLowerCase()) ?? [name];
  if (first === name) return [];
  return [
    {
      path: `${at}.${name}.appId`,
      got: appId,
      allowed: `an application of its own: ${first} has this one`,
      fix: `give it another application, or put both into ${first}`,
    },
  ];
}

function checkModels(
  path: string,
  wanted: readonly string[] | undefined,
  models: readonly string[],
): readonly Finding[] {
  if (wanted === undefined) return [];
  if (wanted.length === 0)
    return [{ path, got: wanted, allowed: "one deployment or more; absent: all", fix: "leave it out, or name one" }];
  return wanted.flatMap((name, index) => {
    if (wanted.indexOf(name) < index)
      return [
        { path: `${path}[${index}]`, got: name, allowed: "each deployment once", fix: `remove the second ${name}` },
      ];
    if (models.includes(name)) return [];
    const meant = nearest(name, models);
    return [
      {
        path: `${path}[${index}]`,
        got: name,
        allowed: `deployments that take calls: ${models.join(", ")}`,
        fix: `write ${meant ?? models.join(" or ")}`,
      },
    ];
  });
}

function checkTokens(path: string, tokens: number | undefined): readonly Finding[] {
  if (tokens === undefined || (Number.isInteger(tokens) && tokens >= 1000)) return [];
  return [{ path, got: tokens, allowed: "1000 tokens a minute or more", fix: "write at least 1000, or leave it out" }];
}
