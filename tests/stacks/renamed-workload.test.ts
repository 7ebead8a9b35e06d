import { join } from "node:path";

import { orThrow } from "../../components/planning/or-throw";
import { emptyLock, type Lock } from "../../components/planning/lock";
import { unreadTenant } from "../../components/preflight/unread-tenant";
import { parseConfiguration } from "../../stacks/configuration/parse";
import { readStackFile } from "../../stacks/configuration/stack-file";
import { planStandalone } from "../../stacks/plan-standalone";

const values = orThrow(readStackFile(join(__dirname, "../../stacks/Pulumi.dev.yaml")));
const workload = { name: "playground", environment: "dev", landingZone: "corp", owner: "ai-platform@contoso.example" };

function idsOf(changes: Readonly<Record<string, unknown>>, lock: Lock) {
  const settings = orThrow(parseConfiguration({ ...values, ...changes }));
  const plan = orThrow(planStandalone(settings, { stack: "dev", lock, today: "2026-11-24" }, unreadTenant));
  return { lock: plan.lock, ids: plan.report.resources.map(({ id }) => id) };
}

const first = idsOf({ workload }, emptyLock);
const movable = /\/(policyAssignments|policySetDefinitions|roleAssignments|managementGroups)\//;

describe("a stack that stands", () => {
  it.each([
    ["another name of the workload", { workload: { ...workload, name: "renamed" } }],
    ["another owner", { workload: { ...workload, owner: "someone@contoso.example" } }],
    ["another primary region", { workload, regions: ["francecentral", "swedencentral"] }],
  ])("keeps every resource but policy and places under %s", (_case, changes) => {
    const second = idsOf(changes, first.lock).ids;
    expect(first.ids.filter((id) => !second.includes(id) && !movable.test(id))).toEqual([]);
  });

  it("would be replaced without its lock", () => {
    const second = idsOf({ workload: { ...workload, name: "renamed" } }, emptyLock).ids;
    expect(first.ids.filter((id) => !second.includes(id) && !movable.test(id))).not.toEqual([]);
  });
});
