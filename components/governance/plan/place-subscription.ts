import type { Finding } from "../../../terms/finding";
import { type Planned, planned, refused } from "../../planning/planned";
import type { Tenant } from "../../preflight/tenant";
import type { SubscriptionPlacementArgs } from "../subscription-placement";
import type { SubscriptionPurpose } from "./subscription-purpose";

export interface WantedPlacement {
  /** The configuration key that names the subscription. */
  readonly path: string;
  readonly subscriptionId: string;
  readonly groupId: string;
  readonly purpose: SubscriptionPurpose;
  readonly tenantId: string;
}

export interface PlacedSubscription {
  /** Absent when the subscription is in the group already, and by someone else's hand. */
  readonly declare?: SubscriptionPlacementArgs;
  readonly because: string;
}

/**
 * Whether a stack may put a subscription into a group. Azure would move it from anywhere without a word, and take the
 * policies and rights of its old place away; so only one that sits at the tenant root, or where this stack put it, moves.
 */
export function placeSubscription(wanted: WantedPlacement, tenant: Tenant): Planned<PlacedSubscription> {
  const { subscriptionId, groupId, purpose } = wanted;
  const declare: SubscriptionPlacementArgs = { subscriptionId, managementGroupId: groupId, purpose };
  if (!tenant.subscriptions.known)
    return planned({ declare, because: `where it sits now is unknown: ${tenant.subscriptions.because}` });

  const standing = tenant.subscriptions.value.find((one) => same(one.subscriptionId, subscriptionId));
  const current = standing?.ancestors.at(-1);
  if (current === undefined) return planned({ declare, because: "the tenant does not show where it sits now" });

  if (ours(tenant, subscriptionId, current)) return planned({ declare, because: `this stack put it into ${current}` });
  if (same(current, groupId)) return inGroupAlready(declare, tenant);
  if (same(current, wanted.tenantId))
    return planned({ declare, because: "it sits at the tenant root, under no group" });
  return refused([sitsElsewhere(wanted, current)]);
}

/** Not to declare what this stack made would undo it, so a doubt is resolved in favour of declaring. */
function inGroupAlready(declare: SubscriptionPlacementArgs, { owned }: Tenant): Planned<PlacedSubscription> {
  if (!owned.known)
    return planned({ declare, because: `whether this stack put it there is unknown: ${owned.because}` });
  return planned({ because: `it is in ${declare.managementGroupId} already, and stays there when this stack goes` });
}

function ours({ owned }: Tenant, subscriptionId: string, current: string): boolean {
  if (!owned.known) return false;
  return owned.value.placements.some(
    (one) => same(one.subscriptionId, subscriptionId) && same(one.groupId ?? current, current),
  );
}

function sitsElsewhere({ path, subscriptionId, groupId }: WantedPlacement, current: string): Finding {
  return {
    path,
    got: subscriptionId,
    allowed: `a subscription at the tenant root or in ${groupId}; this one sits in ${current}`,
    fix:
      `use the group it is in with managementGroups: { attachTo: ${current} }, or move it by hand with ` +
      `\`az account management-group subscription add --name ${groupId} --subscription ${subscriptionId}\` once its group agrees`,
  };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
