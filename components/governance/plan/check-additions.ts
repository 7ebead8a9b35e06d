import type { Finding } from "../../../terms/finding";
import { sameText } from "../../../terms/same-text";
import type { PolicyAddition } from "../ai-policy";

/** What a stack has that a list among the parameters of a built-in can leave out, by the parameter's name. */
export interface OwnValues {
  readonly listOfAllowedLocations: readonly string[];
  /** Sizes of its virtual machines. */
  readonly listOfAllowedSKUs: readonly string[];
}

/** Effects that stop nothing: a list that lacks the stack's own is then a report that somebody wants. */
const harmless = ["audit", "auditifnotexists", "disabled"];

/** An added built-in that would deny the stack itself, today or on the day that its policy enforces. */
export function checkAdditions(path: string, additions: readonly PolicyAddition[], own: OwnValues): Finding[] {
  return additions.flatMap(({ effect, parameters = {} }, index) => {
    if (effect !== undefined && harmless.includes(effect.toLowerCase())) return [];
    return (["listOfAllowedLocations", "listOfAllowedSKUs"] as const).flatMap((name) => {
      const allowed: unknown = parameters[name];
      return Array.isArray(allowed)
        ? lacking(`${path}[${index}].parameters.${name}`, allowed as readonly unknown[], own[name])
        : [];
    });
  });
}

function lacking(path: string, allowed: readonly unknown[], own: readonly string[]): Finding[] {
  const missing = own.filter((one) => !allowed.some((other) => typeof other === "string" && sameText(other, one)));
  if (missing.length === 0) return [];
  return [
    {
      path,
      got: allowed,
      allowed: `a list that holds ${missing.join(", ")}: the policy would deny the stack's own resources`,
      fix: `add ${missing.join(", ")}, or leave the addition out`,
    },
  ];
}
