import { expression, literal, number, Variable } from "./expression";
import { choose, deleteHeader, respond, setHeader } from "./respond";
import type { Element } from "./xml";

/** What a caller learns beside the answer itself. */
export function addHeaders(): readonly Element[] {
  return [
    setHeader("x-gateway-region", expression("context.Deployment.Region")),
    setHeader("x-gateway-attempts", expression(`${number(Variable.attempts)}.ToString()`)),
  ];
}

/** Headers with which a deployment says where it stands and what it runs on, and limits that are its own and not the gateway's. */
const ofBackends = [
  "azureml-model-session",
  "ms-azureml-model-error-reason",
  "ms-azureml-model-error-statuscode",
  "ms-azureml-model-time",
  "openai-organization",
  "Server",
  "x-aml-cluster",
  "x-envoy-upstream-service-time",
  "x-ms-deployment-name",
  "x-ms-region",
  "x-ms-spillover-from-deployment",
  "x-ratelimit-limit-requests",
  "x-ratelimit-limit-tokens",
  "x-ratelimit-remaining-requests",
  "x-ratelimit-remaining-tokens",
  "x-ratelimit-reset-requests",
  "x-ratelimit-reset-tokens",
  "x-served-by-cluster",
];

export function stripHeaders(): readonly Element[] {
  return ofBackends.map(deleteHeader);
}

const status = "context.Response.StatusCode";

/** When no member of a pool has room, a caller gets the smallest wait of all; a pool whose circuits are open says 503 and no wait. */
export function exhausted(): Element {
  return choose([
    { when: `(${status} == 429 || ${status} == 503) && ${number(Variable.wait)} > 0`, then: [tooMany()] },
  ]);
}

/**
 * What a deployment says of itself and not of the request is told in the gateway's own words: that it does not admit the
 * gateway, has no such place, or failed. What is wrong with the request passes as it is.
 */
export function withhold(): Element {
  return choose([
    { when: `${status} == 401 || ${status} == 403`, then: [notAdmitted()] },
    { when: `${status} == 404`, then: [notThere()] },
    { when: `${status} == 504`, then: [timeout()] },
    { when: `${status} == 503`, then: [unavailable()] },
    { when: `${status} >= 500`, then: [broken()] },
  ]);
}

/** Errors on the way to the models, without a word of what stands behind. Everything else keeps its own answer: 401, 429. */
export function failed(): Element {
  const atBackend = `context.LastError != null && context.LastError.Section == "backend"`;
  return choose([
    { when: `${atBackend} && context.LastError.Reason == "Timeout"`, then: [timeout()] },
    { when: `${atBackend} && ${number(Variable.wait)} > 0`, then: [tooMany()] },
    { when: atBackend, then: [unavailable()] },
  ]);
}

function tooMany(): Element {
  return respond(
    { code: 429, reason: "Too Many Requests" },
    { code: "TooManyRequests", message: literal("every deployment is at its limit; try again after the time given") },
    { "Retry-After": expression(`${number(Variable.wait)}.ToString()`) },
  );
}

function timeout(): Element {
  return respond(
    { code: 504, reason: "Gateway Timeout" },
    { code: "Timeout", message: literal("the model gave no answer in time; stream, or ask for less") },
  );
}

function unavailable(): Element {
  return respond(
    { code: 503, reason: "Service Unavailable" },
    { code: "Unavailable", message: literal("no deployment answers now; try again") },
    { "Retry-After": "10" },
  );
}

function broken(): Element {
  return respond(
    { code: 502, reason: "Bad Gateway" },
    { code: "ModelFailed", message: literal("the model failed over this call; try again, or ask otherwise") },
  );
}

function notAdmitted(): Element {
  return respond(
    { code: 502, reason: "Bad Gateway" },
    { code: "GatewayNotAdmitted", message: literal("the model does not admit this gateway: tell whoever runs it") },
  );
}

function notThere(): Element {
  return respond(
    { code: 404, reason: "Not Found" },
    {
      code: "NotFound",
      message: literal(
        "the model has no such operation: look at the path, at api-version, and at what the model can do",
      ),
    },
  );
}
