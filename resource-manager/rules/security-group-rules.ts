import { objectsAt, read } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import type { World } from "../world";
import { isOf, known } from "./asking";
import { ruleToken } from "./security-group-samples";
import { type SecurityRuleFacts, securityRuleOf } from "./security-rule";

/** Rules written inside the group and as resources of their own. */
export function rulesOfGroup(group: Resource, id: string, world: World): readonly SecurityRuleFacts[] | Unknown {
  if (read(group, "securityRules") === UNKNOWN) return UNKNOWN;
  const inside = objectsAt(group, "securityRules").map(({ props }) =>
    securityRuleOf(props, typeof props["name"] === "string" ? props["name"] : ""),
  );
  const written = new Set(inside.map((rule) => rule?.name.toLowerCase()));
  const beside = known(world.childrenOf(id))
    .filter((child) => isOf(child, ruleToken) && !written.has(lastName(child.id).toLowerCase()))
    .map((child) => securityRuleOf(child.props, lastName(child.id)));
  const all = [...inside, ...beside];
  return all.includes(undefined) ? UNKNOWN : all.filter((rule) => rule !== undefined);
}
