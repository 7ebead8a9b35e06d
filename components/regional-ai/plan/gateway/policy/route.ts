import { isOneOf, literal, number, text, Variable, expression } from "./expression";
import { choose, respond, setVariable } from "./respond";
import { element, type Element } from "./xml";

/** Where the calls of a deployment go, by region of the gateway. */
export interface Route {
  /** Name of the deployment, as configured. */
  readonly deployment: string;
  /** Names of the consumers that may use it; absent: all. */
  readonly consumers?: readonly string[];
  /** The first region's is taken where a gateway does not know its region. */
  readonly regions: readonly {
    readonly location: string;
    /** Id of a pool, or of the one backend. */
    readonly backendId: string;
    /** How often another member may be asked. */
    readonly retries: number;
  }[];
}

/** A deployment that is not there, and one that the consumer may not use, get the same answer. */
export function route(routes: readonly Route[]): Element {
  const message = `"no deployment of that name; you may use: " + ${text(Variable.allowed)}`;
  return choose(
    routes.map(({ deployment, consumers, regions }) => ({
      when: [
        isOneOf(Variable.deployment, [deployment.toLowerCase()]),
        ...(consumers === undefined ? [] : [isOneOf(Variable.consumer, consumers)]),
      ].join(" && "),
      then: byRegion(regions),
    })),
    [respond({ code: 404, reason: "Not Found" }, { code: "DeploymentNotFound", message })],
  );
}

/** The gateway names its region as people do: `Sweden Central`. */
function byRegion(regions: Route["regions"]): readonly Element[] {
  const [first, ...others] = regions;
  if (first === undefined) return [];
  // Written out as well, so that Azure refuses a policy whose backend is not there.
  const set = ({ backendId, retries }: Route["regions"][number]): readonly Element[] => [
    element("set-backend-service", { "backend-id": backendId }),
    setVariable(Variable.backend, backendId),
    setVariable(Variable.retries, expression(String(retries))),
  ];
  if (others.length === 0) return set(first);
  const here = `context.Deployment.Region.Replace(" ", "").ToLowerInvariant()`;
  return [
    choose(
      others.map((region) => ({ when: `${here} == ${literal(region.location)}`, then: set(region) })),
      set(first),
    ),
  ];
}

function useBackend(): Element {
  return element("set-backend-service", { "backend-id": expression(text(Variable.backend)) });
}

/** Statuses after which another deployment may do better. A timeout is not among them: the model may still be at work, and bill twice. An account that cannot be reached answers none at all. */
const retried = [429, 500, 502, 503] as const;

/**
 * Asks the pool again: the member that failed has an open circuit by then. Nothing that reaches this keeps state, so a call
 * may be sent twice. The body is kept for that, the answer is not: streams pass through.
 */
export function forward(): readonly Element[] {
  const failed = retried.map((status) => `context.Response.StatusCode == ${status}`).join(" || ");
  const unreached = `context.LastError != null && context.LastError.Reason == "BackendConnectionFailure"`;
  const retries = number(Variable.retries);
  return [
    element(
      "retry",
      {
        condition: expression(`${retries} > 0 && (context.Response == null ? ${unreached} : (${failed}))`),
        count: expression(`Math.Max(1, ${retries})`),
        interval: "0",
        "first-fast-retry": "true",
      },
      [
        useBackend(),
        setVariable(Variable.attempts, expression(`${number(Variable.attempts)} + 1`)),
        element("forward-request", {
          timeout: String(longestAnswerSeconds),
          "buffer-request-body": "true",
          "buffer-response": "false",
        }),
        rememberWait(),
      ],
    ),
  ];
}

/** Until the headers come. The load balancer in front of the gateway cuts what is silent for longer. */
export const longestAnswerSeconds = 240;

/** The smallest wait that any member asked for is what a caller gets when all are exhausted. */
function rememberWait(): Element {
  const wait = number(Variable.wait);
  const smallest = [
    "int seconds;",
    `if (!int.TryParse(context.Response.Headers.GetValueOrDefault("Retry-After", "1"), out seconds)) { seconds = 1; }`,
    `seconds = Math.Max(1, seconds);`,
    `return ${wait} == 0 ? seconds : Math.Min(${wait}, seconds);`,
  ].join(" ");
  return choose([
    {
      when: "context.Response != null && context.Response.StatusCode == 429",
      then: [setVariable(Variable.wait, `@{ ${smallest} }`)],
    },
  ]);
}
