import { armTypeOf } from "../../../catalog/arm-types";
import type { AiPolicyArgs } from "../../../components/governance/ai-policy";
import { AiPolicy } from "../../../components/governance/ai-policy";
import { AiPolicyRights } from "../../../components/governance/ai-policy-rights";
import { ManagementGroups } from "../../../components/governance/management-groups";
import { planGovernance } from "../../../components/governance/plan/plan-governance";
import { SubscriptionPlacement } from "../../../components/governance/subscription-placement";
import { orThrow } from "../../../components/planning/or-throw";
import { checkBody } from "../../../resource-manager/check-body";
import { weigh } from "../../../resource-manager/judge";
import { idOf, worldOf } from "../../../resource-manager/world-of";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { declare } from "../support/declared";
import {
  context,
  create,
  none,
  place,
  platformSubscription,
  tenant,
  tenantId,
  workloadSubscription,
} from "./plan/fixtures";

/** What stands elsewhere, and the roles on it, need resource groups and networks: not what is asked here. */
const elsewhere = /^\/subscriptions\/[^/]+\/resourceGroups\//;

async function refusals(settings: typeof create, over: Partial<AiPolicyArgs> = {}) {
  const plan = orThrow(planGovernance(context(), settings, tenant(), place));
  const declared = await declare((opts) => {
    if (plan.managementGroups !== undefined) new ManagementGroups("groups", plan.managementGroups, opts);
    const { principalIds } = new AiPolicy("policy", { ...plan.policy, ...over }, opts);
    new AiPolicyRights("rights", { principalIds, rights: [...plan.policyRights] }, opts);
    if (plan.workloadPlacement !== undefined) new SubscriptionPlacement("workload", plan.workloadPlacement, opts);
  });
  const resources = declared.flatMap(({ type, name, inputs }): Resource[] =>
    armTypeOf(type) === undefined || elsewhere.test(String(inputs["scope"]))
      ? []
      : [{ type, name, props: "principalId" in inputs ? { ...inputs, principalId: UNKNOWN } : inputs }],
  );
  return resources.flatMap((resource, index) => {
    const world = worldOf(resources.slice(0, index), {
      subscriptionId: workloadSubscription,
      subscriptions: [platformSubscription],
      tenantId,
    });
    const type = armTypeOf(resource.type);
    const id = idOf(resource, workloadSubscription);
    if (type === undefined || id === undefined) return [`${resource.name}: no id`];
    const found = [...checkBody(type, resource.props), ...weigh({ phase: "create", resource, id, world }).refusals];
    return found.map(({ path, message }) => `${resource.name} ${path}: ${message}`);
  });
}

describe.each([
  ["groups of its own", create],
  ["its subscription alone", none],
] as const)("what governance declares at %s", (_where, settings) => {
  const everything = {
    allowedVmSizes: ["Standard_D2s_v5"],
    onlineScopeId: settings === none ? `/subscriptions/${workloadSubscription}` : undefined,
    privateDnsZoneIds: Object.fromEntries(
      ["privatelink.search.windows.net", "privatelink.api.azureml.ms", "privatelink.notebooks.azure.net"].map(
        (zone) => [zone, place.privateDnsZoneIds["privatelink.search.windows.net"].replace(/[^/]+$/, zone)],
      ),
    ),
  };

  it.each(["audit", "enforce"] as const)("is accepted when it is to %s", async (rollout) => {
    const over = Object.fromEntries(Object.entries(everything).filter(([, value]) => value !== undefined));
    expect(await refusals({ ...settings, policy: { rollout } }, over)).toEqual([]);
  });
});

it("is judged: a group that nobody made is refused", async () => {
  const planned = await refusals(create, { scopeId: "/providers/Microsoft.Management/managementGroups/none" });
  expect(planned).not.toEqual([]);
});
