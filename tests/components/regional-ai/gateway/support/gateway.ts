import type { AiGatewayPlan } from "../../../../../components/regional-ai/plan/gateway/gateway-plan";
import { evaluate, JToken, Values } from "./evaluate";
import { type Read, readPolicy } from "./read-policy";

/** A call as it reaches the gateway. */
export interface Call {
  /** Below `/openai`. */
  readonly path: string;
  readonly body?: unknown;
  readonly token?: { readonly tid: string; readonly aud: string; readonly appid?: string; readonly azp?: string };
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a deployment answers; the other two are none. */
export type Backend = (forwarded: {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}) => Answer | "timeout" | "unreachable";

class Returned extends Error {
  constructor(readonly answer: Answer) {
    super("returned");
  }
}

class Failed extends Error {
  constructor(
    readonly reason: string,
    readonly status: number,
    readonly section: string,
  ) {
    super(reason);
  }
}

interface Run {
  readonly plan: AiGatewayPlan;
  readonly backends: Readonly<Record<string, Backend>>;
  readonly open: Set<string>;
  readonly asked: string[];
  readonly call: Call;
  /** As it goes on: text. */
  body: string | undefined;
  /** Whether tokens are looked at; a validation that lets everything through shows what the rest does. */
  readonly validates: boolean;
  readonly request: Record<string, string>;
  section: string;
  backendId?: string;
  context: Record<string, unknown>;
  response: { status: number; headers: Record<string, string>; body?: unknown } | undefined;
}

/** A gateway that does what the plan's policy says, in front of scripted deployments. Circuits stay as they fall. */
export function gatewayOf(
  plan: AiGatewayPlan,
  backends: Readonly<Record<string, Backend>>,
  region: string,
  { validates = true }: { readonly validates?: boolean } = {},
) {
  const open = new Set<string>();
  const asked: string[] = [];
  const policy = readPolicy(plan.api.policy);
  const ask = (call: Call): Answer => {
    const operation = plan.api.operations.find(({ urlTemplate }) => matched(urlTemplate, call.path) !== undefined);
    if (operation === undefined) return { status: 404, headers: {} };
    const request: Record<string, string> = { ...call.headers };
    const run: Run = {
      plan,
      backends,
      open,
      asked,
      call,
      body: JSON.stringify(call.body),
      validates,
      request,
      section: "inbound",
      response: undefined,
      context: {
        Variables: new Values(),
        Deployment: { Region: region },
        Operation: { Id: operation.operationId },
        LastError: null,
        Response: null,
        Request: {
          MatchedParameters: new Values(matched(operation.urlTemplate, call.path) ?? {}),
          Body: { As: () => objectOf(run.body), AsText: () => run.body },
        },
      },
    };
    return through(run, policy);
  };
  return { ask, asked, open };
}

/** Fails where the body is no object of JSON. */
function objectOf(body: string | undefined): JToken {
  const value: unknown = JSON.parse(body ?? "");
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("no object");
  return new JToken(value);
}

function through(run: Run, policy: Read): Answer {
  const section = (name: string): readonly Read[] => {
    run.section = name;
    return policy.children.find((child) => child.name === name)?.children ?? [];
  };
  try {
    try {
      for (const name of ["inbound", "backend", "outbound"]) statements(run, section(name));
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      answer(run, { status: error.status, headers: {} });
      run.context["LastError"] = { Reason: error.reason, Section: error.section };
      statements(run, section("on-error"));
    }
  } catch (error) {
    if (!(error instanceof Returned)) throw error;
    return error.answer;
  }
  if (run.response === undefined) throw new Error("no answer");
  return run.response;
}

function statements(run: Run, elements: readonly Read[]): void {
  for (const element of elements) statement(run, element);
}

function statement(run: Run, element: Read): void {
  const { name, attributes, children } = element;
  const value = (written = ""): unknown => evaluate(written, run.context);
  const variables = run.context["Variables"] as Record<string, unknown>;
  switch (name) {
    case "validate-azure-ad-token":
      identify(run, element, variables);
      return;
    case "set-variable":
      variables[attributes["name"] ?? ""] = value(attributes["value"]);
      return;
    case "choose": {
      const chosen = children.find((one) => one.name === "otherwise" || value(one.attributes["condition"]) === true);
      statements(run, chosen?.children ?? []);
      return;
    }
    case "set-header":
      setHeader(run, element);
      return;
    case "set-body":
      run.body = String(value(element.text));
      return;
    case "return-response":
      throw new Returned(returned(run, children));
    case "set-backend-service":
      run.backendId = String(value(attributes["backend-id"]));
      return;
    case "authentication-managed-identity":
      run.request["Authorization"] = `Bearer gateway for ${attributes["resource"] ?? ""}`;
      return;
    case "llm-token-limit":
      if (JSON.stringify(run.call.body).length > Number(attributes["tokens-per-minute"]))
        throw new Failed("TokenLimitExceeded", 429, run.section);
      return;
    case "retry":
      retry(run, element);
      return;
    case "forward-request":
      forward(run);
      return;
    default:
      throw new Error(`no policy is called ${name}`);
  }
}

/** An error inside is asked about like an answer, and goes on to `on-error` when it is not retried. */
function retry(run: Run, { attributes, children }: Read): void {
  for (let left = Number(evaluate(attributes["count"] ?? "", run.context)); ; left--) {
    let error: Failed | undefined;
    run.context["LastError"] = null;
    try {
      statements(run, children);
    } catch (thrown) {
      if (!(thrown instanceof Failed)) throw thrown;
      error = thrown;
      run.context["Response"] = null;
      run.context["LastError"] = { Reason: thrown.reason, Section: thrown.section };
    }
    if (left > 0 && evaluate(attributes["condition"] ?? "", run.context) === true) continue;
    if (error !== undefined) throw error;
    return;
  }
}

function identify(run: Run, { attributes, children }: Read, variables: Record<string, unknown>): void {
  const listed = (list: string): readonly string[] =>
    children.find(({ name }) => name === list)?.children.map(({ text }) => text) ?? [];
  const { token } = run.call;
  const application = token?.appid ?? token?.azp ?? "";
  const good =
    token?.tid === attributes["tenant-id"] &&
    listed("audiences").includes(token?.aud ?? "") &&
    listed("client-application-ids").includes(application);
  if (run.validates && !good) throw new Failed("TokenNotValid", 401, run.section);
  variables[attributes["output-token-variable-name"] ?? ""] = { Claims: new Values({ ...token }) };
}

function setHeader(run: Run, { attributes, children }: Read): void {
  const headers = run.section === "inbound" ? run.request : (run.response?.headers ?? {});
  const name = attributes["name"] ?? "";
  if (attributes["exists-action"] === "delete") Reflect.deleteProperty(headers, name);
  else headers[name] = String(evaluate(children[0]?.text ?? "", run.context));
}

function returned(run: Run, parts: readonly Read[]): Answer {
  const text = (written: string): string => String(evaluate(written, run.context));
  const body = parts.find(({ name }) => name === "set-body");
  const headers = parts.filter(({ name }) => name === "set-header");
  return {
    status: Number(parts.find(({ name }) => name === "set-status")?.attributes["code"]),
    headers: Object.fromEntries(
      headers.map(({ attributes, children }) => [attributes["name"] ?? "", text(children[0]?.text ?? "")]),
    ),
    ...(body === undefined ? {} : { body: JSON.parse(text(body.text)) as unknown }),
  };
}

/** One deployment, by the pool's order; its circuit opens as its breaker says. */
function forward(run: Run): void {
  const pool = run.plan.pools.find(({ backendId }) => backendId === run.backendId);
  const members = pool === undefined ? [{ backendId: run.backendId ?? "", priority: 0 }] : pool.members;
  const [chosen] = members.filter(({ backendId }) => !run.open.has(backendId)).sort((a, b) => a.priority - b.priority);
  if (chosen === undefined) {
    answer(run, { status: 503, headers: {} });
    return;
  }
  const backend = run.backends[chosen.backendId];
  if (backend === undefined) throw new Error(`no backend is called ${chosen.backendId}`);
  run.asked.push(chosen.backendId);
  const got = backend({ headers: { ...run.request }, body: JSON.parse(run.body ?? "null") as unknown });
  const breaker = run.plan.backends.find(({ backendId }) => backendId === chosen.backendId)?.breaker;
  if (got === "timeout") throw new Failed("Timeout", 504, run.section);
  if (got === "unreachable") {
    if (breaker !== undefined) run.open.add(chosen.backendId);
    throw new Failed("BackendConnectionFailure", 500, run.section);
  }
  const opens = breaker?.failureCondition.statusCodeRanges.some(
    ({ min, max }) => got.status >= min && got.status <= max,
  );
  if (opens === true) run.open.add(chosen.backendId);
  answer(run, got);
}

function answer(run: Run, { status, headers, body }: Answer): void {
  run.response = { status, headers: { ...headers }, body };
  run.context["Response"] = { StatusCode: status, Headers: new Values(headers) };
}

function matched(template: string, path: string): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const found = new RegExp(`^${template.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(path);
  return found === null ? undefined : Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""]));
}
