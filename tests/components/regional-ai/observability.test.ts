import { Observability } from "../../../components/regional-ai/observability";
import type { ObservabilityArgs } from "../../../components/regional-ai/observability";
import { planObservability } from "../../../components/regional-ai/plan/observability";
import { declare } from "../support/declared";
import { context, group } from "./support/example";

const args: ObservabilityArgs = { resourceGroupId: group, location: "swedencentral", workload: context.workload };

it("declares a workspace without keys, closed to writers from the internet", async () => {
  const [, workspace] = await declare((opts) => new Observability("logs", args, opts));
  expect(workspace).toMatchObject({
    name: "logs-workspace",
    parent: "logs",
    inputs: {
      workspaceName: "log-playground-dev-swedencentral",
      retentionInDays: 30,
      features: { disableLocalAuth: true },
      publicNetworkAccessForIngestion: "Disabled",
      tags: { workload: "playground" },
    },
  });
});

it("keeps logs longer, and is protected, in production", async () => {
  const workload = { ...context.workload, environment: "prod" as const };
  const [, workspace] = await declare((opts) => new Observability("logs", { ...args, workload }, opts));
  expect(workspace?.inputs["retentionInDays"]).toBe(90);
  expect(workspace?.protect).toBe(true);
});

it.each([
  ["a group that is none", { resourceGroupId: "rg-a" }, "logs.resourceGroupId"],
  ["a day of retention", { retentionInDays: 1 }, "logs.retentionInDays"],
  ["a name that Azure refuses", { workspaceName: "a b" }, "logs.workspaceName"],
])("refuses %s", (_case, changes, path) => {
  const answer = planObservability("logs", { ...args, ...changes });
  expect(answer.ok ? [] : answer.findings.map((finding) => finding.path)).toEqual([path]);
});
