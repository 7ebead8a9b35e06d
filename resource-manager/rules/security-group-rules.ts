import { objectsAt, read } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import type { Question } from "../azure-rule";
import type { World } from "../world";
import { isOf, known, standing } from "./asking";
import { groupToken, ruleToken } from "./security-group-samples";
import { type SecurityRuleFacts, securityRuleOf } from "./security-rule";

/** The rules of a group as they would be after the change in question. */
export function rulesAfter(question: Question, groupId: string): readonly SecurityRuleFacts[] | Unknown {
  const { phase, resource: asked, id, world } = question;
  if (isOf(asked, groupToken)) return rulesOfGroup(asked, id, world);
  const found = world.find(groupId);
  if (found === UNKNOWN) return UNKNOWN;
  if (found === undefined) return isOf(asked, ruleToken) ? UNKNOWN : [];
  const rules = rulesOfGroup(found, groupId, world);
  if (rules === UNKNOWN || !isOf(asked, ruleToken)) return rules;
  const others = rules.filter(({ name }) => !sameText(name, lastName(id)));
  if (phase === "delete") return others;
  const own = securityRuleOf(asked.props, lastName(id));
  return own === undefined ? UNKNOWN : [...others, own];
}

/** Rules written inside the group and as resources of their own. A program that lists them lists them all. */
function rulesOfGroup(group: Resource, id: string, world: World): readonly SecurityRuleFacts[] | Unknown {
  const listed = read(group, "securityRules");
  if (listed === UNKNOWN || (listed === undefined && world.partial === true)) return UNKNOWN;
  const inside = objectsAt(group, "securityRules").map(({ props }) =>
    securityRuleOf(props, typeof props["name"] === "string" ? props["name"] : ""),
  );
  // What stood inside the group before goes with its list.
  const before = objectsAt(standing(world, id) ?? group, "securityRules").map(({ props }) => props["name"]);
  const written = new Set([...inside.map((rule) => rule?.name), ...before].map((name) => String(name).toLowerCase()));
  const beside = known(world.childrenOf(id))
    .filter((child) => isOf(child, ruleToken) && !written.has(lastName(child.id).toLowerCase()))
    .map((child) => securityRuleOf(child.props, lastName(child.id)));
  const all = [...inside, ...beside];
  return all.includes(undefined) ? UNKNOWN : all.filter((rule) => rule !== undefined);
}
