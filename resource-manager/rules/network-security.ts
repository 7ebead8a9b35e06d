import { read } from "../../terms/read";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import type { AzureRule, Question } from "../azure-rule";
import type { World } from "../world";
import { isOf, isSame, known, knownText, lastName, objectsAt, standing } from "./asking";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import { idOf, network, resource, subnet } from "./samples";
import { deciding, securityRuleOf, type Flow, type SecurityRuleFacts } from "./security-rule";

const groupToken = "azure-native:network:NetworkSecurityGroup";
const ruleToken = "azure-native:network:SecurityRule";
const subnetToken = "azure-native:network:Subnet";

interface Needed extends Flow {
  readonly what: string;
}

/** What Azure Bastion must be able to do: https://learn.microsoft.com/azure/bastion/bastion-nsg. */
const bastionNeeds: readonly Needed[] = [
  need("443 from its users", "Inbound", "Tcp", "any", "*", "443"),
  need("443 from GatewayManager", "Inbound", "Tcp", "GatewayManager", "*", "443"),
  need("443 from AzureLoadBalancer", "Inbound", "Tcp", "AzureLoadBalancer", "*", "443"),
  need("8080 inside VirtualNetwork", "Inbound", "Tcp", "VirtualNetwork", "VirtualNetwork", "8080"),
  need("5701 inside VirtualNetwork", "Inbound", "Tcp", "VirtualNetwork", "VirtualNetwork", "5701"),
  need("22 to VirtualNetwork", "Outbound", "Tcp", "*", "VirtualNetwork", "22"),
  need("3389 to VirtualNetwork", "Outbound", "Tcp", "*", "VirtualNetwork", "3389"),
  need("443 to AzureCloud", "Outbound", "Tcp", "*", "AzureCloud", "443"),
  need("8080 inside VirtualNetwork", "Outbound", "Tcp", "VirtualNetwork", "VirtualNetwork", "8080"),
  need("5701 inside VirtualNetwork", "Outbound", "Tcp", "VirtualNetwork", "VirtualNetwork", "5701"),
  need("80 to Internet", "Outbound", "Tcp", "*", "Internet", "80"),
];

function need(
  what: string,
  direction: Flow["direction"],
  protocol: string,
  source: string,
  destination: string,
  port: string,
): Needed {
  return { what, direction, protocol, source, destination, port };
}

/** Flows that the rules Azure puts under every group allow. */
function byDefault({ direction, source, destination }: Flow): boolean {
  if (source === "VirtualNetwork" && destination === "VirtualNetwork") return true;
  if (direction === "Inbound") return source === "AzureLoadBalancer";
  return true;
}

function bastionRules(): readonly Readonly<Record<string, unknown>>[] {
  return bastionNeeds.map(({ direction, protocol, source, destination, port }, index) => ({
    name: `rule-${index}`,
    priority: 100 + index,
    direction,
    access: "Allow",
    protocol,
    sourceAddressPrefix: source === "any" ? "Internet" : source,
    sourcePortRange: "*",
    destinationAddressPrefix: destination,
    destinationPortRange: port,
  }));
}

function securityGroup(securityRules: readonly unknown[]): ReturnType<typeof resource> {
  return resource("network:NetworkSecurityGroup", {
    networkSecurityGroupName: "nsg",
    location: "swedencentral",
    securityRules,
  });
}

const attached = { networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "nsg") } };

export const bastionSecurityRules: AzureRule = {
  id: "network-bastion-security-rules",
  what: "A network security group on AzureBastionSubnet lets through all that Bastion needs, at every moment.",
  types: [subnetToken, groupToken, ruleToken],
  phases: ["create", "update", "delete"],
  code: "NetworkSecurityGroupNotCompliantForAzureBastionSubnet",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/5232",
  examples: {
    refused: {
      phase: "create",
      resources: [
        network("vnet"),
        securityGroup(bastionRules().slice(1)),
        subnet("vnet", "AzureBastionSubnet", "10.0.0.0/26", attached),
      ],
    },
    accepted: {
      phase: "create",
      resources: [
        network("vnet"),
        securityGroup(bastionRules()),
        subnet("vnet", "AzureBastionSubnet", "10.0.0.0/26", attached),
      ],
    },
  },

  *check(question) {
    const groupId = groupInQuestion(question);
    if (groupId === undefined) return;
    const rules = rulesAfter(question, groupId);
    if (rules === UNKNOWN) {
      yield { kind: "undecided", path: "securityRules", waitsFor: lastName(groupId) };
      return;
    }
    for (const flow of bastionNeeds) {
      const rule = deciding(rules, flow);
      if (rule === undefined ? byDefault(flow) && !isWritten(flow) : rule.access.toLowerCase() === "allow") continue;
      const open = rule === undefined && byDefault(flow);
      yield {
        kind: "fail",
        path: isOf(question.resource, subnetToken) ? "networkSecurityGroup.id" : "securityRules",
        got: rule?.name,
        allowed: `a rule that allows ${flow.direction.toLowerCase()} ${flow.what}`,
        // The default rules let it through; whether Bastion's check counts them is not written down.
        ...(open ? { code: STRICTER, certainty: "caution" as const } : {}),
        message: `Network security group ${groupId} does not have necessary rules for Azure Bastion Subnet AzureBastionSubnet.`,
        fix: `allow ${flow.direction.toLowerCase()} ${flow.what} ahead of any rule that denies it`,
      };
    }
  },
};

/** Flows for which Azure's page asks for a rule although a default rule would let them through. */
function isWritten({ direction, destination }: Flow): boolean {
  return direction === "Outbound" && destination !== "VirtualNetwork";
}

/** The group whose rules would stand on AzureBastionSubnet after this. */
function groupInQuestion({ phase, resource: asked, id, world }: Question): string | undefined {
  if (isOf(asked, subnetToken)) {
    if (phase === "delete" || lastName(id).toLowerCase() !== "azurebastionsubnet") return undefined;
    return knownText(asked, "networkSecurityGroup.id");
  }
  const groupId = isOf(asked, groupToken) ? id : parentIdOf(id);
  // A group that is deleted whole is another rule's business.
  if (groupId === undefined || (phase === "delete" && isOf(asked, groupToken))) return undefined;
  const onBastion = known(world.referrersOf(groupId)).some((one) => holdsBastion(one, groupId));
  return onBastion ? groupId : undefined;
}

function holdsBastion(
  one: { readonly id: string; readonly type: string; readonly props: Question["resource"]["props"] },
  groupId: string,
): boolean {
  if (isOf(one, subnetToken))
    return (
      lastName(one.id).toLowerCase() === "azurebastionsubnet" &&
      isSame(knownText(one, "networkSecurityGroup.id") ?? "", groupId)
    );
  return objectsAt(one, "subnets").some(
    ({ props }) =>
      typeof props["name"] === "string" &&
      props["name"].toLowerCase() === "azurebastionsubnet" &&
      isSame(knownText({ props }, "networkSecurityGroup.id") ?? "", groupId),
  );
}

/** The group's rules as they would be after the change in question. */
function rulesAfter(question: Question, groupId: string): readonly SecurityRuleFacts[] | Unknown {
  const { phase, resource: asked, id, world } = question;
  if (isOf(asked, groupToken)) return inlineRules(asked, id, world);
  const group = standing(world, groupId);
  if (group === undefined) return isOf(asked, subnetToken) && world.find(groupId) === undefined ? [] : UNKNOWN;
  const rules = inlineRules(group, groupId, world);
  if (rules === UNKNOWN || isOf(asked, subnetToken)) return rules;
  const others = rules.filter(({ name }) => name.toLowerCase() !== lastName(id).toLowerCase());
  if (phase === "delete") return others;
  const own = securityRuleOf(asked.props, lastName(id));
  return own === undefined ? UNKNOWN : [...others, own];
}

/** Rules written inside the group and as resources of their own. */
function inlineRules(group: Question["resource"], id: string, world: World): readonly SecurityRuleFacts[] | Unknown {
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
        ].filter(({ name }) => name.toLowerCase() !== lastName(id).toLowerCase());
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

export const networkSecurityRules: readonly AzureRule[] = [bastionSecurityRules, securityRulePriorities];
