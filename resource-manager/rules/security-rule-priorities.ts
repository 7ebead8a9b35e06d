import { objectsAt } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { isOf, known, standing } from "./asking";
import { groupToken, ruleToken, securityGroup } from "./security-group-samples";

export const securityRulePriorities: AzureRule = {
  id: "network-security-rule-priorities",
  what: "Each priority is used once in a direction of a network security group.",
  types: [groupToken, ruleToken],
  phases: ["create", "update"],
  code: "SecurityRuleConflict",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  examples: {
    refused: { phase: "create", resources: [securityGroup([securityRule("a", 100), securityRule("b", 100)])] },
    accepted: {
      phase: "create",
      resources: [securityGroup([securityRule("a", 100), securityRule("b", 100, "Outbound"), securityRule("c", 110)])],
    },
  },

  *check({ resource: asked, id, world }) {
    const groupId = isOf(asked, groupToken) ? id : (parentIdOf(id) ?? id);
    const group = isOf(asked, groupToken) ? asked : standing(world, groupId);
    const before = isOf(asked, groupToken)
      ? []
      : [
          ...objectsAt(group ?? asked, "securityRules").map(({ props }) => ({ name: String(props["name"]), props })),
          ...known(world.childrenOf(groupId))
            .filter((child) => isOf(child, ruleToken))
            .map((child) => ({ name: lastName(child.id), props: child.props })),
        ].filter(({ name }) => !sameText(name, lastName(id)));
    const mine = isOf(asked, groupToken)
      ? objectsAt(asked, "securityRules").map(({ path, props }) => ({
          path: `${path}.priority`,
          name: String(props["name"]),
          props,
        }))
      : [{ path: "priority", name: lastName(id), props: asked.props }];
    const taken = [...before];
    for (const rule of mine) {
      const { priority, direction } = rule.props;
      const other = taken.find(({ props }) => props["priority"] === priority && props["direction"] === direction);
      if (other !== undefined && typeof priority === "number" && typeof direction === "string")
        yield {
          kind: "fail",
          path: rule.path,
          got: priority,
          allowed: `a priority that no other ${direction.toLowerCase()} rule has`,
          message: `Security rule ${rule.name} conflicts with rule ${other.name}. Rules cannot have the same Priority and Direction.`,
          fix: `give ${rule.name} a priority of its own`,
        };
      taken.push(rule);
    }
  },
};

function securityRule(name: string, priority: number, direction = "Inbound"): Readonly<Record<string, unknown>> {
  return {
    name,
    priority,
    direction,
    access: "Deny",
    protocol: "*",
    sourceAddressPrefix: "*",
    sourcePortRange: "*",
    destinationAddressPrefix: "*",
    destinationPortRange: "*",
  };
}
