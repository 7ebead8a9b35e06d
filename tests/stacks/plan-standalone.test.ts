import { join } from "node:path";

import { orThrow } from "../../components/planning/or-throw";
import { emptyLock } from "../../components/planning/lock";
import type { Lock } from "../../components/planning/lock";
import { unreadTenant } from "../../components/preflight/unread-tenant";
import { parseConfiguration } from "../../stacks/configuration/parse";
import { readStackFile } from "../../stacks/configuration/stack-file";
import { readLock } from "../../stacks/lock-file";
import { planStandalone } from "../../stacks/plan-standalone";

const stacks = join(__dirname, "../../stacks");
const shipped = ["dev", "online-prod"];

function planned(change: Readonly<Record<string, unknown>> = {}, lock: Lock = emptyLock, stack = "dev") {
  const values = orThrow(readStackFile(join(stacks, `Pulumi.${stack}.yaml`)));
  const settings = orThrow(parseConfiguration({ ...values, ...change }));
  return planStandalone(settings, { stack, lock, today: "2026-11-24" }, unreadTenant);
}

describe("the plan of a whole stack", () => {
  it.each(shipped)("of %s gives every component the same arguments before there is a lock and after", (stack) => {
    const first = orThrow(planned({}, emptyLock, stack));
    const second = orThrow(planned({}, first.lock, stack));
    for (const area of ["governance", "connectivity", "regionalAi", "gateway"] as const) {
      expect({ ...second[area], report: undefined }).toEqual({ ...first[area], report: undefined });
    }
    expect(second.lock).toEqual(first.lock);
  });

  it.each(shipped)("of %s agrees with the lock that is shipped", (stack) => {
    const lock = orThrow(readLock(join(stacks, `Pulumi.${stack}.lock.json`)));
    expect(lock).toBeDefined();
    expect(orThrow(planned({}, lock, stack)).lock).toEqual(lock);
  });

  it("makes networks for a gateway where one stands: Developer has one region", () => {
    const written = orThrow(readStackFile(join(stacks, "Pulumi.online-prod.yaml")));
    const workload = { ...(written["workload"] as Record<string, unknown>), environment: "test" };
    const { connectivity, gateway } = orThrow(planned({ workload }, emptyLock, "online-prod"));
    expect(gateway?.args.regions.map(({ location }) => location)).toEqual(["swedencentral"]);
    const withSubnet = connectivity.spokes.filter(({ apiManagementSubnetId }) => apiManagementSubnetId !== undefined);
    expect(withSubnet.map(({ region }) => region)).toEqual(["swedencentral"]);
    expect(connectivity.spokePeerings).toHaveLength(1);
  });

  it("names mistakes of all areas at once", () => {
    const answer = planned({
      managementGroups: { create: "contoso-platform" },
      network: { addressSpace: "10.64.0.0/16", onPremises: ["10.64.0.0/20"] },
      models: { chat: { model: "gpt-nope", tokensPerMinute: 1000 } },
    });
    const paths = answer.ok ? [] : answer.findings.map(({ path }) => path.split(/[.[]/)[0]);
    expect(new Set(paths)).toEqual(new Set(["managementGroups", "network", "models"]));
  });

  it("names a policy that denies the stack's own machine beside a network that cannot be planned", () => {
    const answer = planned({
      network: { addressSpace: "10.64.0.0/16", onPremises: ["10.64.0.0/20"] },
      policy: { rollout: "audit", vmSizes: ["Standard_D4s_v5"] },
    });
    const paths = answer.ok ? [] : answer.findings.map(({ path }) => path);
    expect(paths).toContain("policy.vmSizes");
    expect(paths.some((path) => path.startsWith("network"))).toBe(true);
  });

  it("says of a region that is written twice that, and nothing else", () => {
    const answer = planned({ regions: ["swedencentral", "swedencentral"] });
    expect(answer.ok ? [] : answer.findings).toMatchObject([{ path: "regions", got: "swedencentral" }]);
  });

  it("refuses what would delete a production's protected resources", () => {
    const { lock } = orThrow(planned({}, emptyLock, "online-prod"));
    const answer = planned({ managementGroups: { create: "other" } }, lock, "online-prod");
    expect(answer.ok ? [] : answer.findings.map(({ path }) => path)).toEqual(["managementGroups"]);
  });

  it("moves no identity of policy when the regions change places", () => {
    const { lock, governance } = orThrow(planned({}, emptyLock, "online-prod"));
    const swapped = orThrow(planned({ regions: ["francecentral", "swedencentral"] }, lock, "online-prod"));
    expect(governance.policy.identityLocation).toBe("swedencentral");
    expect(swapped.governance.policy.identityLocation).toBe("swedencentral");
  });

  it("refuses to move a stack that stands to another tenant or subscription", () => {
    const { lock } = orThrow(planned());
    const other = "99999999-9999-9999-9999-999999999999";
    const answer = planned({ tenantId: other, subscriptionId: other }, lock);
    expect(answer.ok ? [] : answer.findings).toMatchObject([
      { path: "tenantId", got: other, fix: expect.stringContaining("delete the stack's lock file") as string },
      { path: "subscriptionId", got: other },
    ]);
  });

  it.each(shipped)("of %s reports each resource once", (stack) => {
    const ids = orThrow(planned({}, emptyLock, stack)).report.resources.map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("puts platform and workload into their own subscriptions", () => {
    const { report } = orThrow(planned());
    const of = (type: string) =>
      report.resources.filter((resource) => resource.type === type).map(({ id }) => id.split("/")[2]);
    expect(of("Microsoft.Network/bastionHosts")).toEqual(["22222222-2222-2222-2222-222222222222"]);
    expect(of("Microsoft.CognitiveServices/accounts")).toEqual(["11111111-1111-1111-1111-111111111111"]);
  });

  it("takes one subscription for both", () => {
    const { report } = orThrow(planned({ platformSubscriptionId: "11111111-1111-1111-1111-111111111111" }));
    expect(new Set(report.resources.map(({ id }) => id.split("/")[1] === "subscriptions" && id.split("/")[2]))).toEqual(
      new Set([false, "11111111-1111-1111-1111-111111111111"]),
    );
  });
});
