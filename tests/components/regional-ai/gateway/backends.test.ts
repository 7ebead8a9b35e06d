import { deployment, planOf } from "./support/example";

const consumers = { web: { appId: "77777777-7777-7777-7777-777777777777" } };

it("has one backend for each deployment of each account, each with its own address", () => {
  expect(planOf().backends.map(({ backendId, url }) => [backendId, url])).toEqual([
    ["deployment_chat_aif-claims-sweden", "https://aif-claims-sweden.openai.azure.com/openai"],
    ["deployment_embedding_aif-claims-sweden", "https://aif-claims-sweden.openai.azure.com/openai"],
    ["deployment_chat_aif-claims-france", "https://aif-claims-france.openai.azure.com/openai"],
    ["deployment_embedding_aif-claims-france", "https://aif-claims-france.openai.azure.com/openai"],
  ]);
});

it("has one pool for each deployment and region of the gateway, with its own region first", () => {
  expect(
    planOf().pools.map(({ backendId, members }) => [backendId, members.map((one) => [one.backendId, one.priority])]),
  ).toEqual(
    ["chat", "embedding"].flatMap((name) => [
      [
        `pool_${name}_swedencentral`,
        [
          [`deployment_${name}_aif-claims-sweden`, 2],
          [`deployment_${name}_aif-claims-france`, 4],
        ],
      ],
      [
        `pool_${name}_francecentral`,
        [
          [`deployment_${name}_aif-claims-sweden`, 4],
          [`deployment_${name}_aif-claims-france`, 2],
        ],
      ],
    ]),
  );
});

it("uses what is paid for anyway first, here before elsewhere, and shares by capacity among equals", () => {
  const deployments = [
    deployment("chat", "swedencentral", 300),
    { ...deployment("chat", "swedencentral", 150), accountId: `${deployment("chat", "swedencentral", 1).accountId}2` },
    {
      ...deployment("chat", "swedencentral", 50, "DataZoneProvisionedManaged"),
      accountId: `${deployment("chat", "swedencentral", 1).accountId}3`,
    },
    deployment("chat", "francecentral", 30, "DataZoneProvisionedManaged"),
  ];
  const pool = planOf({ deployments, consumers }).pools.find(({ location }) => location === "swedencentral");
  expect(pool?.members.map(({ priority, weight }) => [priority, weight])).toEqual([
    [2, 100],
    [2, 50],
    [1, 100],
    [3, 100],
  ]);
});

it("serves a region that lacks a model from the one that has it", () => {
  const deployments = [
    deployment("chat", "swedencentral", 300),
    { ...deployment("chat", "swedencentral", 300), accountId: `${deployment("chat", "swedencentral", 1).accountId}2` },
  ];
  const pool = planOf({ deployments, consumers }).pools.find(({ location }) => location === "francecentral");
  expect(pool?.members.map(({ priority }) => priority)).toEqual([4, 4]);
});

it("leaves out what takes files and no calls", () => {
  const deployments = [deployment("chat", "swedencentral", 1), deployment("night", "swedencentral", 1, "GlobalBatch")];
  expect(planOf({ deployments, consumers }).backends.map((one) => one.deployment)).toEqual(["chat"]);
});
