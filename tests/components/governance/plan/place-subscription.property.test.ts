import fc from "fast-check";

import { placeSubscription } from "../../../../components/governance/plan/place-subscription";
import { tenant, tenantId, workloadSubscription as subscriptionId } from "./fixtures";

const groupId = fc.constantFrom("ai-corp", "ai-online", "contoso-finance", "contoso");
const owned = fc.uniqueArray(groupId, { maxLength: 2 });
const wanted = { path: "subscriptionId", subscriptionId, purpose: "workload", tenantId } as const;

function place(target: string, under: readonly string[], ownedGroups: readonly string[]) {
  const ownedPlacements = ownedGroups.map((one) => ({ subscriptionId, groupId: one }));
  return placeSubscription({ ...wanted, groupId: target }, tenant({ workloadUnder: under, ownedPlacements }));
}

it("a subscription that neither sits at the root nor was placed by this stack is never moved", () => {
  fc.assert(
    fc.property(groupId, groupId, owned, (target, current, placed) => {
      fc.pre(!placed.includes(current));
      const answer = place(target, [tenantId, current], placed);
      expect(answer.ok && answer.plan.declare !== undefined).toBe(false);
    }),
  );
});

it("a placement that this stack made is never left out, which would undo it", () => {
  fc.assert(
    fc.property(groupId, groupId, owned, (target, current, others) => {
      const answer = place(target, [tenantId, current], [current, ...others]);
      expect(answer.ok ? answer.plan.declare?.managementGroupId : undefined).toBe(target);
    }),
  );
});

it("letter case makes no difference", () => {
  fc.assert(
    fc.property(groupId, groupId, owned, (target, current, placed) => {
      const plain = place(target, [tenantId, current], placed);
      const shouted = place(target, [tenantId.toUpperCase(), current.toUpperCase()], placed);
      expect(shouted.ok).toBe(plain.ok);
      expect(shouted.ok && shouted.plan.declare).toEqual(plain.ok && plain.plan.declare);
    }),
  );
});
