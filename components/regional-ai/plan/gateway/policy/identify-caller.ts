import { expression, isOneOf, literal, Variable } from "./expression";
import { choose, respond, setVariable } from "./respond";
import { element, type Element } from "./xml";

export interface PolicyConsumer {
  readonly name: string;
  /** In lower case. */
  readonly appId: string;
  /** Names of deployments, as configured. */
  readonly models: readonly string[];
  /** Of one region of the gateway: counters are not summed over regions. */
  readonly tokensPerMinute?: number;
}

const unknownCaller = "a token of a known application is needed";

/**
 * Who calls, from the token alone: anybody else gets 401, also one whom the validation lets through and no consumer matches.
 * Tokens of either version name the application.
 */
export function identifyCaller(
  tenantId: string,
  audiences: readonly string[],
  consumers: readonly PolicyConsumer[],
): readonly Element[] {
  const token = `((Jwt)context.Variables[${literal(Variable.token)}])`;
  const claim = (name: string, otherwise: string): string =>
    `${token}.Claims.GetValueOrDefault(${literal(name)}, ${otherwise})`;
  return [
    element(
      "validate-azure-ad-token",
      {
        "tenant-id": tenantId,
        "header-name": "Authorization",
        "failed-validation-httpcode": "401",
        "failed-validation-error-message": unknownCaller,
        "output-token-variable-name": Variable.token,
      },
      [
        element(
          "client-application-ids",
          {},
          consumers.map(({ appId }) => element("application-id", {}, appId)),
        ),
        element(
          "audiences",
          {},
          audiences.map((audience) => element("audience", {}, audience)),
        ),
      ],
    ),
    setVariable(Variable.application, expression(`${claim("appid", claim("azp", '""'))}.ToLowerInvariant()`)),
    choose(
      consumers.map(({ name, appId, models }) => ({
        when: isOneOf(Variable.application, [appId]),
        then: [setVariable(Variable.consumer, name), setVariable(Variable.allowed, models.join(", "))],
      })),
      [
        respond(
          { code: 401, reason: "Unauthorized" },
          { code: "UnknownApplication", message: literal(unknownCaller) },
          { "WWW-Authenticate": "Bearer" },
        ),
      ],
    ),
  ];
}
