import type { AiGatewayDeploymentArgs } from "../../../../components/regional-ai/ai-gateway";
import { checkDeployments } from "../../../../components/regional-ai/plan/gateway/check-deployments";
import { DeploymentType, isDeploymentType } from "../../../../components/regional-ai/plan/gateway/deployment-types";
import { deploymentTypes } from "../../../../catalog/deployment-types";
import { accountOf, deployment, groupOf } from "./support/example";
import { mistakesFound } from "./support/mistakes";

const chat = deployment("chat", "swedencentral", 1);
const found = (...deployments: AiGatewayDeploymentArgs[]) => mistakesFound(checkDeployments, { deployments });

it("knows every deployment type of the catalog, and no other", () => {
  expect(Object.values(DeploymentType).sort()).toEqual(deploymentTypes.entries.map(({ name }) => name).sort());
  expect(isDeploymentType("DataZone")).toBe(false);
});

it("takes the same deployment in two accounts, beside one that takes no calls", () => {
  expect(
    found(chat, deployment("chat", "francecentral", 1), deployment("night", "swedencentral", 1, "GlobalBatch")),
  ).toEqual([]);
});

it.each<[string, AiGatewayDeploymentArgs[], string]>([
  ["none at all", [], "deployments"],
  ["nothing that takes calls", [deployment("night", "swedencentral", 1, "GlobalBatch")], "deployments"],
  [
    "a type that is none",
    [{ ...chat, deploymentType: "DataZone" as string as DeploymentType }],
    "deployments[0].deploymentType",
  ],
  ["a name that is XML", [deployment("a<b", "swedencentral", 1)], "deployments[0].name"],
  ["one twice, spelt otherwise", [chat, deployment("Chat", "swedencentral", 1)], "deployments[1].name"],
  ["no capacity", [deployment("chat", "swedencentral", 0)], "deployments[0].capacity"],
  ["a capacity without end", [deployment("chat", "swedencentral", Infinity)], "deployments[0].capacity"],
  ["a group as the account", [{ ...chat, accountId: groupOf("a") }], "deployments[0].accountId"],
])("refuses %s", (_case, deployments, path) => {
  expect(found(...deployments).map((finding) => finding.path)).toEqual([`gateway.${path}`]);
});

it("wants one spelling over all accounts: two would have no pool, and two routes for the same calls", () => {
  const other = { ...deployment("Chat", "francecentral", 1), accountId: accountOf("francecentral") };
  expect(found(chat, other)).toMatchObject([{ path: "gateway.deployments[1].name", got: "Chat", fix: "write chat" }]);
});

it.each([
  ["Sweden Central", "write swedencentral"],
  ["nowhere", "look it up with: az account list-locations"],
])("refuses %s as a region", (location, fix) => {
  expect(found({ ...chat, location })).toMatchObject([{ path: "gateway.deployments[0].location", got: location, fix }]);
});
