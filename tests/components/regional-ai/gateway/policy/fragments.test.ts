import { exhausted, failed, withhold } from "../../../../../components/regional-ai/plan/gateway/policy/answer";
import { isOneOf, literal } from "../../../../../components/regional-ai/plan/gateway/policy/expression";
import { identifyCaller } from "../../../../../components/regional-ai/plan/gateway/policy/identify-caller";
import { limitTokens } from "../../../../../components/regional-ai/plan/gateway/policy/limit-tokens";
import { refuseState } from "../../../../../components/regional-ai/plan/gateway/policy/refuse-state";
import { forward, route } from "../../../../../components/regional-ai/plan/gateway/policy/route";
import { type Element, toXml } from "../../../../../components/regional-ai/plan/gateway/policy/xml";
import { evaluate, Values } from "../support/evaluate";
import { type Read, readPolicy } from "../support/read-policy";

const read = (element: Element): Read => readPolicy(toXml(element));
const all = (element: Read): readonly Read[] => [element, ...element.children.flatMap(all)];
const named = (element: Read, name: string): readonly Read[] => all(element).filter((one) => one.name === name);
const web = { name: "web", appId: "77777777-7777-7777-7777-777777777777", models: ["chat"] };

describe("expressions", () => {
  it.each(['a"b', "a\\b", '\\"', ""])("quote %j as C# and JavaScript both read it", (text) => {
    expect(evaluate(`@(${literal(text)})`, {})).toBe(text);
  });

  it.each([
    ["web", true],
    ["batch", true],
    ["we", false],
    ["", false],
  ])("compare whole texts: %j", (consumer, expected) => {
    const context = { Variables: new Values({ consumer }) };
    expect(evaluate(`@(${isOneOf("consumer", ["web", "batch"])})`, context)).toBe(expected);
  });
});

it("a caller is known by its token's application, and by nothing of the request", () => {
  const elements = identifyCaller("t", ["a", "b"], [web]).map(read);
  const [validate] = elements;
  expect(validate?.attributes["header-name"]).toBe("Authorization");
  expect(validate?.children.map(({ name, children }) => [name, children.map(({ text }) => text)])).toEqual([
    ["client-application-ids", [web.appId]],
    ["audiences", ["a", "b"]],
  ]);
  expect(
    elements
      .flatMap(all)
      .map(({ attributes }) => attributes["value"] ?? "")
      .join(""),
  ).not.toContain("Request");
});

describe("a limit of tokens", () => {
  it("is counted for each consumer that has one, before its prompt costs anything", () => {
    const [limits] = limitTokens([web, { ...web, name: "batch", tokensPerMinute: 500 }]).map(read);
    expect(limits && named(limits, "llm-token-limit").map(({ attributes }) => attributes)).toEqual([
      {
        "counter-key": expect.any(String) as string,
        "tokens-per-minute": "500",
        "estimate-prompt-tokens": "true",
        "remaining-tokens-header-name": "x-gateway-remaining-tokens",
      },
    ]);
  });

  it("is counted for each deployment by itself: tokens of one model are not those of another", () => {
    const [limits] = limitTokens([{ ...web, tokensPerMinute: 500 }]).map(read);
    const [limit] = limits === undefined ? [] : named(limits, "llm-token-limit");
    const context = { Variables: new Values({ deployment: "chat" }) };
    expect(evaluate(limit?.attributes["counter-key"] ?? "", context)).toBe("web|chat");
  });

  it("is not there where nobody has one", () => {
    expect(limitTokens([web])).toEqual([]);
  });
});

describe("a route", () => {
  const regions = [
    { location: "swedencentral", backendId: "pool_chat_swedencentral", retries: 1 },
    { location: "francecentral", backendId: "pool_chat_francecentral", retries: 1 },
  ];

  it("names each backend once, as text", () => {
    const chosen = named(read(route([{ deployment: "chat", regions }])), "set-backend-service");
    expect(chosen.map(({ attributes }) => attributes["backend-id"]).sort()).toEqual([
      "pool_chat_francecentral",
      "pool_chat_swedencentral",
    ]);
  });

  it("asks for no region where there is one", () => {
    expect(toXml(route([{ deployment: "chat", regions: regions.slice(0, 1) }]))).not.toContain("Deployment.Region");
  });

  it("asks for the consumer where not all may use it", () => {
    expect(toXml(route([{ deployment: "chat", consumers: ["web"], regions }]))).toContain("web");
    expect(toXml(route([{ deployment: "chat", regions }]))).not.toContain("web");
  });
});

it("state is asked about where an operation can have it, and nowhere else", () => {
  expect(refuseState([])).toEqual([]);
  expect(refuseState(["responses"])).toHaveLength(2);
});

it("a call is forwarded once and again inside one retry, without a pause", () => {
  const [retry, ...others] = forward().map(read);
  expect(others).toEqual([]);
  expect(retry?.attributes).toMatchObject({ interval: "0", "first-fast-retry": "true" });
  expect(retry && named(retry, "forward-request")).toHaveLength(1);
});

it("no answer of the gateway's own names a backend", () => {
  for (const element of [exhausted(), failed(), withhold()])
    expect(toXml(element)).not.toMatch(/pool_|deployment_|openai\.azure/);
});
