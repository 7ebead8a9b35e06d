import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { regionsOf, serviceToken, tierOf } from "./api-management-regions";
import { injected, managementRule, service, surroundings } from "./api-management-samples";
import { knownText, standing } from "./asking";
import { rulesOfGroup } from "./security-group-rules";
import { deciding, type Flow } from "./security-rule";

interface Needed extends Flow {
  readonly what: string;
  /** Azure's default rules let it through where no rule of the group decides. */
  readonly byDefault: boolean;
  readonly notFor?: string;
}

/** What a Developer or Premium service in a network cannot do without. */
const needs: readonly Needed[] = [
  inbound("3443 from ApiManagement", "ApiManagement", "3443"),
  // Its probes come through a default rule, unless a rule of the group denies them.
  { ...inbound("6390 from AzureLoadBalancer", "AzureLoadBalancer", "6390"), byDefault: true, notFor: "Developer" },
  outbound("443 to Storage", "Storage", "443"),
  outbound("1433 to Sql", "Sql", "1433"),
  outbound("443 to AzureKeyVault", "AzureKeyVault", "443"),
  outbound("443 to AzureMonitor", "AzureMonitor", "443"),
  outbound("1886 to AzureMonitor", "AzureMonitor", "1886"),
];

function inbound(what: string, source: string, port: string): Needed {
  return { what, direction: "Inbound", protocol: "Tcp", source, destination: "subnet", port, byDefault: false };
}

function outbound(what: string, destination: string, port: string): Needed {
  return { what, direction: "Outbound", protocol: "Tcp", source: "subnet", destination, port, byDefault: true };
}

const denied = { ...managementRule, access: "Deny" };

export const serviceSecurityRules: AzureRule = {
  id: "apimanagement-security-rules",
  what: "The security group on the subnet of a Developer or Premium service lets through its management: 3443 from ApiManagement, 6390 from AzureLoadBalancer; out to Storage, Sql, AzureKeyVault and AzureMonitor.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/virtual-network-reference",
  examples: {
    refused: { phase: "create", resources: [...surroundings({ rules: [denied] }), service(injected)] },
    accepted: { phase: "create", resources: [...surroundings(), service(injected)] },
  },

  *check({ resource: asked, world }) {
    const tier = tierOf(asked);
    if (tier?.generation !== "classic") return;
    for (const region of regionsOf(asked)) {
      const subnet = standing(world, knownText(region, "virtualNetworkConfiguration.subnetResourceId"));
      const groupId = subnet === undefined ? undefined : knownText(subnet, "networkSecurityGroup.id");
      const group = standing(world, groupId);
      if (groupId === undefined || group === undefined) continue;
      const path = `${region.path}virtualNetworkConfiguration.subnetResourceId`;
      const rules = rulesOfGroup(group, groupId, world);
      if (rules === UNKNOWN) {
        yield { kind: "undecided", path, waitsFor: lastName(groupId) };
        continue;
      }
      for (const need of needs) {
        const rule = deciding(rules, need);
        const passes = rule === undefined ? need.byDefault : sameText(rule.access, "allow");
        if (passes || tier.name === need.notFor) continue;
        const flow = `${need.direction.toLowerCase()} ${need.what}`;
        yield {
          kind: "fail",
          path,
          got: rule === undefined ? `no rule for ${flow} in ${lastName(groupId)}` : `the rule ${rule.name}`,
          allowed: `a rule that allows ${flow}`,
          message: `Unable to activate API service at this time. Network security group ${lastName(groupId)} does not meet the requirements of https://aka.ms/apimvnet.`,
          fix: `allow ${flow} ahead of any rule that denies it`,
        };
      }
    }
  },
};
