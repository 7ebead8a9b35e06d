import { checkStandingGroups } from "../../../../components/governance/plan/standing-groups";
import type { Tenant } from "../../../../components/preflight/tenant";
import { unreadTenant } from "../../../../components/preflight/unread-tenant";

const tenant: Tenant = {
  ...unreadTenant,
  managementGroups: { known: true, value: [{ groupId: "contoso-ai", ancestors: [] }] },
  owned: { known: true, value: { managementGroups: [], placements: [] } },
};

it.each(["online", "corp"] as const)(
  "proposes the group of a workload that is %s in place of a prefix that is taken",
  (zone) => {
    const [finding] = checkStandingGroups({ mode: "create", prefix: "contoso-ai" }, tenant, zone);
    expect(finding).toMatchObject({ path: "managementGroups.create", got: "contoso-ai" });
    expect(finding?.fix).toContain(`attachTo: contoso-ai-${zone} }`);
  },
);
