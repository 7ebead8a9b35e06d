import { reportGateway } from "../../../../components/regional-ai/plan/gateway/report-gateway";
import { accountOf, context, deployment, groupOf, planOf } from "./support/example";

const rightsOn = (step: string, plan = planOf()): readonly string[] =>
  (reportGateway(context, plan, undefined).rights ?? [])
    .filter((right) => right.step.includes(step))
    .map((right) => right.scope);

it("asks for roles where the accounts stand, not where the gateway does", () => {
  const elsewhere = [
    deployment("chat", "swedencentral", 1),
    { ...deployment("chat", "italynorth", 1), accountId: accountOf("italynorth") },
    { ...deployment("embedding", "italynorth", 1), accountId: accountOf("italynorth") },
  ];
  const plan = planOf({ deployments: elsewhere });
  expect(rightsOn("role on each account", plan)).toEqual([groupOf("swedencentral"), groupOf("italynorth")]);
  expect(rightsOn("public addresses", plan)).toEqual([groupOf("swedencentral"), groupOf("francecentral")]);
});

it("asks for each group once, whatever its letter case", () => {
  const [chat, embedding] = [deployment("chat", "swedencentral", 1), deployment("embedding", "swedencentral", 1)];
  const plan = planOf({ deployments: [chat, { ...embedding, accountId: `${embedding.accountId}2`.toUpperCase() }] });
  expect(rightsOn("role on each account", plan)).toHaveLength(1);
});

it("asks for diagnostics where there is a workspace", () => {
  expect(rightsOn("diagnostic settings")).toEqual([groupOf("swedencentral")]);
  expect(rightsOn("diagnostic settings", planOf({ workspaceId: undefined }))).toEqual([]);
});

it("says in its choices what no argument changes", () => {
  const choices = (reportGateway(context, planOf(), undefined).choices ?? []).map(({ what }) => what).join("\n");
  for (const words of ["TLS 1.2", "forward secrecy", "2021-08-01", "3h", "PT10S"]) expect(choices).toContain(words);
});

it("says of floods what the network has where nobody says better", () => {
  const [address] = reportGateway(context, planOf(), undefined).publicAddresses ?? [];
  expect(address?.protectedBy).toContain("what the network has that the gateway stands in");
});
