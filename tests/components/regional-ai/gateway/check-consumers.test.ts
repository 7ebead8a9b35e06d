import type { AiGatewayArgs } from "../../../../components/regional-ai/ai-gateway";
import { checkConsumers } from "../../../../components/regional-ai/plan/gateway/check-consumers";
import { claimsBatch, claimsWeb } from "./support/example";
import { mistakesFound } from "./support/mistakes";

const web = { appId: claimsWeb };
const found = (consumers: AiGatewayArgs["consumers"]) => mistakesFound(checkConsumers, { consumers });

it.each<[string, AiGatewayArgs["consumers"]]>([
  ["one for all deployments", { web }],
  ["two with the same deployments", { web, batch: { appId: claimsBatch, models: ["chat", "embedding"] } }],
  ["a limit of a thousand", { web: { ...web, tokensPerMinute: 1000 } }],
  ["a name of 40 characters", { [`a${"-b".repeat(19)}c`]: web }],
])("takes %s", (_case, consumers) => {
  expect(found(consumers)).toEqual([]);
});

it.each<[string, AiGatewayArgs["consumers"], string]>([
  ["a gateway for nobody", {}, "consumers"],
  ["an application by its name", { web: { appId: "claims" } }, "consumers.web.appId"],
  ["nobody's id", { web: { appId: "00000000-0000-0000-0000-000000000000" } }, "consumers.web.appId"],
  ["a deployment twice", { web: { ...web, models: ["chat", "chat"] } }, "consumers.web.models[1]"],
  ["one application twice", { web, also: { appId: claimsWeb.toUpperCase() } }, "consumers.also.appId"],
  ["a list of no deployment", { web: { ...web, models: [] } }, "consumers.web.models"],
  ["a limit of nothing", { web: { ...web, tokensPerMinute: 0 } }, "consumers.web.tokensPerMinute"],
  ["half a token", { web: { ...web, tokensPerMinute: 1000.5 } }, "consumers.web.tokensPerMinute"],
  ["a name that is code", { '@("x")': web }, 'consumers.@("x")'],
  ["two hyphens in a row, as the configuration does", { "a--b": web }, "consumers.a--b"],
  ["a hyphen at the end", { "a-": web }, "consumers.a-"],
  ["a name of one letter", { a: web }, "consumers.a"],
])("refuses %s", (_case, consumers, path) => {
  expect(found(consumers).map((finding) => finding.path)).toEqual([`gateway.${path}`]);
});

it("says which deployment was meant", () => {
  expect(found({ web: { ...web, models: ["chat", "chta"] } })).toMatchObject([
    { path: "gateway.consumers.web.models[1]", got: "chta", fix: "write chat" },
  ]);
});
