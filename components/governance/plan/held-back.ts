import type { Finding } from "../../../terms/finding";
import { sameText } from "../../../terms/same-text";
import type { PlanContext } from "../../planning/plan-context";
import { LandingZone } from "../../planning/workload";
import type { PolicyExclusion } from "../ai-policy";
import { checkRow } from "./check-exclusions";
import type { GovernancePlace, PolicySettings } from "./governance-settings";

/** A policy that goes on auditing, since it would deny what this very stack makes. */
export interface HeldBackPolicy extends PolicyExclusion {
  /** What a user changes so that it can be enforced. */
  readonly instead: string;
}

/** What a stack makes against its own policy. */
export function heldBack(
  { subscriptionId, platformSubscriptionId, workload }: PlanContext,
  { vmsWithoutHostEncryption = [] }: GovernancePlace,
): readonly HeldBackPolicy[] {
  return [
    ...(sameText(subscriptionId, platformSubscriptionId) && workload.landingZone === LandingZone.corp
      ? [
          {
            row: "Deny-Public-IP",
            reason: "the hub is in the workload's subscription, and its Bastion and its way out need public addresses",
            instead: "give the platform a subscription of its own with platformSubscriptionId, in a new stack",
          },
        ]
      : []),
    ...(vmsWithoutHostEncryption.length > 0
      ? [
          {
            row: "Deny-VM-No-HostEncr",
            reason: `the host of ${vmsWithoutHostEncryption.join(", ")} does not encrypt: that takes a feature of the subscription`,
            instead: "register Microsoft.Compute/EncryptionAtHost and set network.jumpbox.encryptionAtHost to true",
          },
        ]
      : []),
  ];
}

/** Refuses to hold back what a user wants enforced, and to enforce what is left out. */
export function checkHeldBack(
  { enforce = [], exclude = [] }: PolicySettings,
  held: readonly HeldBackPolicy[],
): readonly Finding[] {
  return enforce.flatMap((row, index): Finding[] => {
    const path = `policy.enforce[${index}]`;
    const against = held.find((one) => one.row === row);
    return [
      ...checkRow(path, row),
      ...(against === undefined
        ? []
        : [
            {
              path,
              got: row,
              allowed: `a policy that does not deny this stack itself: ${against.reason}`,
              fix: `${against.instead}; or take ${row} out of policy.enforce, and it audits`,
            },
          ]),
      ...(exclude.some((one) => one.row === row)
        ? [
            {
              path,
              got: row,
              allowed: "a policy that policy.exclude does not leave out",
              fix: "name it in one of them",
            },
          ]
        : []),
    ];
  });
}
