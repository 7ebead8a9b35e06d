import type { Resource } from "../../terms/resource";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, Question } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import type { Standing, World } from "../world";
import { type PlacedService, servicesIn, subnetPath } from "./api-management-placed";
import { regionsOf, serviceToken, tierOf } from "./api-management-regions";
import { injected, managementRule, service, surroundings } from "./api-management-samples";
import { isOf, known, knownText, standing } from "./asking";
import { rulesAfter } from "./security-group-rules";
import { groupToken, ruleToken } from "./security-group-samples";
import { deciding, type Flow } from "./security-rule";

const subnetToken = "azure-native:network:Subnet";
const networkToken = "azure-native:network:VirtualNetwork";

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
  types: [serviceToken, subnetToken, groupToken, ruleToken],
  phases: ["create", "update", "delete"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/virtual-network-reference",
  examples: {
    refused: { phase: "create", resources: [...surroundings({ rules: [denied] }), service(injected)] },
    accepted: { phase: "create", resources: [...surroundings(), service(injected)] },
  },

  *check(question) {
    const { world, resource: asked, id } = question;
    for (const { service: one, path, groupId } of placesInQuestion(question)) {
      const tier = tierOf(one);
      // A group that is not there is refused as a link that leads nowhere.
      if (tier?.generation !== "classic" || (!isOf(asked, groupToken) && world.find(groupId) === undefined)) continue;
      const rules = rulesAfter(question, groupId);
      if (rules === UNKNOWN) {
        yield { kind: "undecided", path, waitsFor: lastName(groupId) };
        continue;
      }
      for (const need of needs) {
        const rule = deciding(rules, need);
        const passes = rule === undefined ? need.byDefault : sameText(rule.access, "allow");
        if (passes || tier.name === need.notFor) continue;
        const flow = `${need.direction.toLowerCase()} ${need.what}`;
        const closed = `Network security group ${lastName(groupId)} does not meet the requirements of https://aka.ms/apimvnet.`;
        yield {
          kind: "fail",
          path,
          got: rule === undefined ? `no rule for ${flow} in ${lastName(groupId)}` : `the rule ${rule.name}`,
          allowed: `a rule that allows ${flow}`,
          message: isOf(asked, serviceToken)
            ? `Unable to activate API service at this time. ${closed}`
            : `${closed} ${lastName(one.id)} stands behind ${lastName(id)} and would lose its management.`,
          fix: `allow ${flow} ahead of any rule that denies it`,
        };
      }
    }
  },
};

interface Place {
  readonly service: PlacedService["service"];
  /** In what is asked about. */
  readonly path: string;
  readonly groupId: string;
}

/** Where a service would stand behind a security group after this. */
function placesInQuestion({ phase, resource: asked, id, world }: Question): readonly Place[] {
  if (phase === "delete" && !isOf(asked, ruleToken)) return [];
  if (isOf(asked, serviceToken))
    return regionsOf(asked).flatMap((region) => {
      const subnet = standing(world, knownText(region, subnetPath));
      const groupId = subnet === undefined ? undefined : groupOf(subnet);
      return groupId === undefined ? [] : [{ service: { ...asked, id }, path: `${region.path}${subnetPath}`, groupId }];
    });
  if (isOf(asked, subnetToken)) {
    const groupId = groupOf(asked);
    // One that is made has nobody in it yet.
    return groupId === undefined || phase === "create"
      ? []
      : servicesIn(world, id).map(({ service: one }) => ({ service: one, path: groupPath, groupId }));
  }
  const groupId = isOf(asked, groupToken) ? id : (parentIdOf(id) ?? "");
  return subnetsBehind(world, groupId)
    .flatMap((subnet) => servicesIn(world, subnet.id))
    .map(({ service: one }) => ({ service: one, path: "securityRules", groupId }));
}

const groupPath = "networkSecurityGroup.id";

function groupOf(subnet: Pick<Resource, "props">): string | undefined {
  return knownText(subnet, groupPath);
}

/** The subnets that have the group, written inside their network too. */
function subnetsBehind(world: World, groupId: string): readonly Standing[] {
  return known(world.referrersOf(groupId))
    .flatMap((one) => (isOf(one, networkToken) ? known(world.childrenOf(one.id)) : [one]))
    .filter((one) => isOf(one, subnetToken) && sameResourceId(groupOf(one) ?? "", groupId));
}
