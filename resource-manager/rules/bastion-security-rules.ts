import { objectsAt } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, Question } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import { isOf, known, knownText } from "./asking";
import { idOf, network, subnet } from "./samples";
import { groupToken, ruleToken, securityGroup } from "./security-group-samples";
import { rulesAfter } from "./security-group-rules";
import { deciding, type Flow } from "./security-rule";

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
      if (rule === undefined ? byDefault(flow) && !isWritten(flow) : sameText(rule.access, "allow")) continue;
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
    if (phase === "delete" || !sameText(lastName(id), "azurebastionsubnet")) return undefined;
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
      sameText(lastName(one.id), "azurebastionsubnet") &&
      sameResourceId(knownText(one, "networkSecurityGroup.id") ?? "", groupId)
    );
  return objectsAt(one, "subnets").some(
    ({ props }) =>
      typeof props["name"] === "string" &&
      sameText(props["name"], "azurebastionsubnet") &&
      sameResourceId(knownText({ props }, "networkSecurityGroup.id") ?? "", groupId),
  );
}
