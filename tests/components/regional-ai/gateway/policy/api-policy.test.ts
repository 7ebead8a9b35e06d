import type { AiGatewayArgs } from "../../../../../components/regional-ai/ai-gateway";
import { type Answer, type Backend, type Call, gatewayOf } from "../support/gateway";
import { claimsBatch, claimsWeb, deployment, gatewayArgs, planOf } from "../support/example";

const sweden = "deployment_chat_aif-claims-sweden";
const france = "deployment_chat_aif-claims-france";
const embedding = "deployment_embedding_aif-claims-sweden";

const ok: Backend = () => ({ status: 200, headers: {} });
const limit =
  (seconds?: number): Backend =>
  () => ({ status: 429, headers: { ...(seconds === undefined ? {} : { "Retry-After": String(seconds) }) } });
const status =
  (code: number): Backend =>
  () => ({ status: code, headers: {} });

const token = {
  tid: gatewayArgs().tenantId,
  aud: "https://cognitiveservices.azure.com",
  appid: claimsWeb,
};
const chat: Call = { path: "/v1/chat/completions", body: { model: "chat", messages: [] }, token };

const consumers: AiGatewayArgs["consumers"] = {
  web: { appId: claimsWeb },
  batch: { appId: claimsBatch, models: ["embedding"], tokensPerMinute: 2000 },
};

function gateway(backends: Readonly<Record<string, Backend>> = {}, region = "Sweden Central") {
  return gatewayOf(planOf({ consumers }), { [sweden]: ok, [france]: ok, [embedding]: ok, ...backends }, region);
}

function codeOf({ body }: Answer): unknown {
  return (body as { error?: { code?: unknown } } | undefined)?.error?.code;
}

describe("who calls", () => {
  it.each<[string, Call["token"], number]>([
    ["a known application", token, 200],
    ["a token of the second version", { tid: token.tid, aud: token.aud, azp: claimsWeb }, 200],
    ["a slash at the end of the audience", { ...token, aud: `${token.aud}/` }, 200],
    ["an SDK of Foundry", { ...token, aud: "https://ai.azure.com" }, 200],
    ["nobody", undefined, 401],
    ["an unknown application", { ...token, appid: "99999999-9999-9999-9999-999999999999" }, 401],
    ["another tenant", { ...token, tid: "another" }, 401],
    ["a token for something else", { ...token, aud: "https://management.azure.com" }, 401],
  ])("%s", (_case, caller, code) => {
    expect(gateway().ask({ ...chat, token: caller }).status).toBe(code);
  });

  it("is nobody when the validation lets a token through that no consumer has", () => {
    const careless = gatewayOf(planOf({ consumers }), { [sweden]: ok }, "Sweden Central", { validates: false });
    const stranger = careless.ask({ ...chat, token: { ...token, appid: "99999999-9999-9999-9999-999999999999" } });
    expect([stranger.status, codeOf(stranger), careless.asked]).toEqual([401, "UnknownApplication", []]);
    expect(careless.ask(chat).status).toBe(200);
  });

  it("may bring an audience of its own instead, and then no other", () => {
    const own = gatewayOf(planOf({ consumers, audience: "api://claims" }), { [sweden]: ok }, "Sweden Central");
    expect(own.ask({ ...chat, token: { ...token, aud: "api://claims" } }).status).toBe(200);
    expect(own.ask(chat).status).toBe(401);
  });
});

describe("what it asks for", () => {
  it.each<[string, Partial<Call>, number]>([
    ["a deployment in the path", { path: "/deployments/chat/chat/completions", body: {} }, 200],
    ["in another letter case", { path: "/deployments/Chat/chat/completions", body: {} }, 200],
    ["a deployment in the body", { body: { model: "CHAT" } }, 200],
    ["one that is not there", { body: { model: "gpt-5.1" } }, 404],
    ["two in one", { body: { model: "chat, embedding" } }, 404],
    ["none", { body: {} }, 404],
    ["a body that is no JSON", { body: undefined }, 404],
    ["a model that is no text", { body: { model: { name: "chat" } } }, 404],
    ["an operation that is not planned", { path: "/v1/files" }, 404],
  ])("%s", (_case, changes, code) => {
    expect(gateway().ask({ ...chat, ...changes }).status).toBe(code);
  });

  it("is refused for a deployment of others, with the names of its own", () => {
    const { ask, asked } = gateway();
    const answer = ask({ ...chat, token: { ...token, appid: claimsBatch } });
    expect([answer.status, codeOf(answer)]).toEqual([404, "DeploymentNotFound"]);
    expect(JSON.stringify(answer.body)).toContain("you may use: embedding");
    expect(asked).toEqual([]);
  });

  it.each([
    ["an earlier response", { previous_response_id: "resp_1" }, 409],
    ["a conversation", { conversation: { id: "conv_1" } }, 409],
    ["an answer later", { background: true }, 409],
    ["a response that is kept", { store: true }, 409],
    ["an item of an earlier response", { input: [{ type: "item_reference", id: "msg_1" }] }, 409],
    ["one that does not say its type", { input: [{ id: "msg_1" }] }, 409],
    ["a stored prompt", { prompt: { id: "pmpt_1" } }, 409],
    ["a file", { input: [{ role: "user", content: [{ type: "input_file", file_id: "file-1" }] }] }, 409],
    ["a container's item", { input: [{ type: "code_interpreter_call", container_id: "cntr_1" }] }, 409],
    ["a vector store", { tools: [{ type: "file_search", vector_store_ids: ["vs_1"] }] }, 409],
    ["a container", { tools: [{ type: "code_interpreter", container: "cntr_1" }] }, 409],
    ["a container with a file", { tools: [{ type: "code_interpreter", container: { file_ids: ["file-1"] } }] }, 409],
    ["a mask", { tools: [{ type: "image_generation", input_image_mask: { file_id: "file-1" } }] }, 409],
    ["a wish for storage that is no truth", { store: "false" }, 400],
    ["a wish for storage that is null", { store: null }, 400],
    ["a later answer that is no truth", { background: "yes" }, 400],
    ["an input that is neither text nor list", { input: { type: "item_reference" } }, 400],
    ["items that are none", { input: ["hello"] }, 400],
    ["an item with an odd type", { input: [{ type: { a: 1 } }] }, 400],
    ["tools that are no list", { tools: { vector_store_ids: ["vs_1"] } }, 400],
    [
      "none of it, said aloud",
      { previous_response_id: null, conversation: null, prompt: null, background: false, store: false, tools: null },
      200,
    ],
    [
      "what looks like it in the caller's own words",
      {
        input: [
          { role: "user", content: "file_id" },
          { type: "function_call_output", output: "vs_1" },
        ],
        tools: [
          { type: "function", parameters: { properties: { file_id: { type: "string" } } } },
          { type: "code_interpreter", container: { type: "auto", file_ids: [] } },
        ],
      },
      200,
    ],
  ])("may not go on from %s", (_case, body, code) => {
    const { ask, asked } = gateway();
    expect(ask({ ...chat, path: "/v1/responses", body: { model: "chat", ...body } }).status).toBe(code);
    expect(asked).toHaveLength(code === 200 ? 1 : 0);
  });

  it("is kept nowhere: accounts store responses unless they are told not to", () => {
    const bodies: unknown[] = [];
    const { ask } = gateway({
      [sweden]: ({ body }) => {
        bodies.push(body);
        return { status: 200, headers: {} };
      },
    });
    const input = 'say "{"';
    ask({ ...chat, path: "/v1/responses", body: { model: "chat", input } });
    ask({ ...chat, path: "/v1/responses", body: { model: "chat", input, store: false } });
    ask(chat);
    expect(bodies).toEqual([
      { model: "chat", input, store: false },
      { model: "chat", input, store: false },
      { model: "chat", messages: [] },
    ]);
  });

  it("is held to its tokens, each region to its share", () => {
    const small = {
      path: "/v1/embeddings",
      body: { model: "embedding", input: "x" },
      token: { ...token, appid: claimsBatch },
    };
    const large = { ...small, body: { ...small.body, input: "x".repeat(1500) } };
    expect(gateway().ask(small).status).toBe(200);
    expect(gateway().ask(large).status).toBe(429);
    expect(gateway().ask({ ...large, token }).status).toBe(200);
  });
});

describe("where it goes", () => {
  it.each([
    ["Sweden Central", sweden],
    ["France Central", france],
    ["Nowhere", sweden],
  ])("from %s to its own region first", (region, backend) => {
    const { ask, asked } = gateway({}, region);
    ask(chat);
    expect(asked).toEqual([backend]);
  });

  it.each([429, 500, 502, 503])("on to the other region after %s", (code) => {
    const { ask, asked } = gateway({ [sweden]: status(code) });
    const answer = ask(chat);
    expect([answer.status, asked, answer.headers["x-gateway-attempts"]]).toEqual([200, [sweden, france], "2"]);
  });

  it("on to the other region when its own cannot be reached", () => {
    const { ask, asked } = gateway({ [sweden]: () => "unreachable" });
    expect([ask(chat).status, asked]).toEqual([200, [sweden, france]]);
    const dead = gateway({ [sweden]: () => "unreachable", [france]: () => "unreachable" });
    const answer = dead.ask(chat);
    expect([answer.status, codeOf(answer), answer.headers["Retry-After"]]).toEqual([503, "Unavailable", "10"]);
  });

  it("stays there while the circuit is open", () => {
    const { ask, asked } = gateway({ [sweden]: status(500) });
    ask(chat);
    ask(chat);
    expect(asked).toEqual([sweden, france, france]);
  });

  it.each([400, 404, 408, 422, 504])("nowhere else after %s", (code) => {
    const { ask, asked } = gateway({ [sweden]: status(code) });
    expect([ask(chat).status, asked]).toEqual([code, [sweden]]);
  });

  it("nowhere else after a timeout: the model may still be at work", () => {
    const { ask, asked } = gateway({ [sweden]: () => "timeout" });
    const answer = ask(chat);
    expect([answer.status, codeOf(answer), asked]).toEqual([504, "Timeout", [sweden]]);
  });

  it("back to the caller with the smallest wait when all are at their limit", () => {
    const { ask } = gateway({ [sweden]: limit(30), [france]: limit(7) });
    const answer = ask(chat);
    expect([answer.status, answer.headers["Retry-After"]]).toEqual([429, "7"]);
    const other = gateway({ [sweden]: limit(3), [france]: limit(7) }).ask(chat);
    expect(other.headers["Retry-After"]).toBe("3");
  });

  it("with some wait when the deployment named none, or a date", () => {
    expect(gateway({ [sweden]: limit(), [france]: limit() }).ask(chat).headers["Retry-After"]).toBe("1");
    const dated: Backend = () => ({ status: 429, headers: { "Retry-After": "Wed, 25 Nov 2026 00:00:00 GMT" } });
    expect(gateway({ [sweden]: dated, [france]: dated }).ask(chat).headers["Retry-After"]).toBe("1");
  });

  it.each([
    [401, 502, "GatewayNotAdmitted"],
    [403, 502, "GatewayNotAdmitted"],
    [404, 404, "NotFound"],
    [500, 502, "ModelFailed"],
    [501, 502, "ModelFailed"],
    [502, 502, "ModelFailed"],
    [503, 503, "Unavailable"],
    [504, 504, "Timeout"],
  ])("back to the caller in the gateway's own words when all answer %s", (code, expected, error) => {
    const telling: Backend = () => ({
      status: code,
      headers: { "x-ms-region": "Sweden Central" },
      body: { error: { message: "aif-claims-sweden" } },
    });
    const answer = gateway({ [sweden]: telling, [france]: telling }).ask(chat);
    expect([answer.status, codeOf(answer)]).toEqual([expected, error]);
    expect(JSON.stringify(answer)).not.toMatch(/aif-claims|Sweden/);
  });

  it("back with what is wrong with the request, as the model says it", () => {
    const body = { error: { code: "content_filter" } };
    const answer = gateway({ [sweden]: () => ({ status: 400, headers: {}, body }) }).ask(chat);
    expect([answer.status, answer.body]).toEqual([400, body]);
  });

  it("without the headers in which a deployment speaks of itself", () => {
    const headers = { "x-ms-region": "Sweden Central", "x-ratelimit-remaining-tokens": "9", "apim-request-id": "a" };
    const answer = gateway({ [sweden]: () => ({ status: 200, headers }) }).ask(chat);
    expect(Object.keys(answer.headers)).toEqual(["apim-request-id", "x-gateway-region", "x-gateway-attempts"]);
  });

  it("nowhere when every circuit is open", () => {
    const { ask, asked } = gateway({ [sweden]: status(500), [france]: status(500) });
    ask(chat);
    expect([ask(chat).status, asked]).toEqual([503, [sweden, france]]);
  });

  it("to a deployment without a pool again and again: no circuit closes it to all for one caller's limit", () => {
    const plan = planOf({
      consumers,
      deployments: [deployment("chat", "swedencentral", 1), deployment("embedding", "swedencentral", 1)],
    });
    const answers = [limit(86_400), status(500), ok];
    const { ask } = gatewayOf(plan, { [sweden]: (call) => answers.shift()!(call) }, "Sweden Central");
    expect([ask(chat), ask(chat), ask(chat)].map((answer) => answer.status)).toEqual([429, 502, 200]);
  });

  it("to one backend without a second try where there is one only", () => {
    const plan = planOf({
      consumers,
      deployments: [deployment("chat", "swedencentral", 1), deployment("embedding", "swedencentral", 1)],
    });
    const { ask, asked } = gatewayOf(plan, { [sweden]: limit(5) }, "France Central");
    const answer = ask(chat);
    expect([answer.status, answer.headers["Retry-After"], asked]).toEqual([429, "5", [sweden]]);
  });
});

describe("what a deployment gets", () => {
  it("is the gateway's identity, and no key or choice of the caller's", () => {
    let seen: Readonly<Record<string, string>> = {};
    const { ask } = gateway({
      [sweden]: ({ headers }) => {
        seen = headers;
        return { status: 200, headers: {} };
      },
    });
    ask({
      ...chat,
      headers: {
        Authorization: "Bearer caller",
        "api-key": "k",
        "x-ms-spillover-deployment": "other",
        Accept: "text/event-stream",
      },
    });
    expect(seen).toEqual({
      Authorization: "Bearer gateway for https://cognitiveservices.azure.com",
      Accept: "text/event-stream",
    });
  });
});
