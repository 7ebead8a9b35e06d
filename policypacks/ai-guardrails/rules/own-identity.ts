import { mustBe } from "../asking";
import type { Rule } from "../rule";

/** The rule that a service has an identity of its own, of whichever kind. */
export function ownIdentity({
  token,
  ...described
}: Pick<Rule, "id" | "title" | "rationale" | "source" | "azurePolicy"> & { readonly token: string }): Rule {
  return {
    concern: "managed-identity",
    severity: "medium",
    frameworks: { waf: "Security", mcsb: ["IM-3"] },
    ...described,
    appliesTo: [token],
    examples: { pass: { identity: { type: "SystemAssigned" } }, fail: { identity: { type: "None" } } },
    *check(resource) {
      yield* mustBe(resource, "identity.type", identities, "set identity.type to SystemAssigned, UserAssigned or both");
    },
  };
}

/** Azure writes both with a blank, programs often without, and in either order. */
const both = ["SystemAssigned,UserAssigned", "UserAssigned,SystemAssigned"];
const identities = ["SystemAssigned", "UserAssigned", ...both, ...both.map((one) => one.replace(",", ", "))];

/** Those of them that a user made, which outlive the resource. */
export const userIdentities = identities.filter((one) => one !== "SystemAssigned");
