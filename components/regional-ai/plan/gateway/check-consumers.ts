import type { Finding } from "../../../../terms/finding";
import { nearest } from "../../../../terms/nearest";
import type { AiConsumerArgs, AiGatewayArgs } from "../../ai-gateway";
import { takesCalls } from "./backends";
import { checkGuid } from "./check-guid";

/** The counter of its tokens is called after it, and a policy compares it. */
const named = /^[a-z][a-z0-9-]{0,38}[a-z0-9]$/;

/** Who may call: a public endpoint for nobody is a mistake, and one for everybody is refused. */
export function checkConsumers(path: string, { consumers, deployments }: AiGatewayArgs): readonly Finding[] {
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
  const models = [...new Set(deployments.filter(takesCalls).map(({ name }) => name))];
  return all.flatMap(([name, consumer]) => [
    ...checkConsumerName(at, name),
    ...checkGuid(`${at}.${name}.appId`, consumer.appId, "the application (client) id of an Entra application"),
    ...checkTwice(at, name, all),
    ...checkModels(`${at}.${name}.models`, consumer.models, models),
    ...checkTokens(`${at}.${name}.tokensPerMinute`, consumer.tokensPerMinute),
  ]);
}

function checkConsumerName(at: string, name: string): readonly Finding[] {
  if (named.test(name)) return [];
  return [
    {
      path: `${at}.${name}`,
      got: name,
      allowed: "a name of 2 to 40 lower-case letters, digits and hyphens that starts with a letter",
      fix: "rename it",
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
    if (models.includes(name)) return [];
    const meant = nearest(name, models);
    return [
      {
        path: `${path}[${index}]`,
        got: name,
        allowed: `deployments that take calls: ${models.join(", ")}`,
        fix: meant === undefined ? "name one of these" : `write ${meant}`,
      },
    ];
  });
}

function checkTokens(path: string, tokens: number | undefined): readonly Finding[] {
  if (tokens === undefined || (Number.isInteger(tokens) && tokens >= 1000)) return [];
  return [{ path, got: tokens, allowed: "1000 tokens a minute or more", fix: "write at least 1000, or leave it out" }];
}
