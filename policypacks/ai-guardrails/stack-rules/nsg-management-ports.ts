import { type Family, securityRule, type SecurityRule } from "./security-rule";
import { readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Stack, StackRule, StackVerdict } from "../rule";

const group = "azure-native:network:NetworkSecurityGroup";
const ruleResource = "azure-native:network:SecurityRule";

interface Listener {
  readonly protocol: "tcp" | "udp";
  readonly port: number;
}

/** SSH, RDP, which moves its screen over UDP, and remote management of Windows. */
const listeners: readonly Listener[] = [
  ...[22, 3389, 5985, 5986].map((port) => ({ protocol: "tcp" as const, port })),
  { protocol: "udp", port: 3389 },
];

const example = {
  type: group,
  name: "jumpbox",
  urn: "urn:pulumi:dev::example::azure-native:network:NetworkSecurityGroup::jumpbox",
} as const;

export const nsgManagementPorts: StackRule = {
  over: "stack",
  id: "nsg-management-ports",
  concern: "management-ports",
  title: "No management port is open to the internet",
  rationale: "SSH and RDP that answer to the internet are tried by everyone, all day; Bastion makes them unnecessary.",
  severity: "critical",
  appliesTo: [group, ruleResource],
  source: "https://learn.microsoft.com/azure/defender-for-cloud/just-in-time-access-overview",
  frameworks: { waf: "Security", mcsb: ["NS-1", "NS-7"] },
  azurePolicy: "22730e10-96f6-4aac-ad84-9383d35b5917",
  limits: [
    "A rule of a group that another program declares is judged without that group's other rules.",
    "Rules inside a subnet's networkSecurityGroup argument are not read.",
  ],
  examples: {
    pass: [
      {
        ...example,
        props: {
          securityRules: [
            {
              name: "bastion",
              priority: 100,
              direction: "Inbound",
              access: "Allow",
              protocol: "Tcp",
              sourceAddressPrefix: "10.0.0.128/26",
              destinationAddressPrefix: "*",
              destinationPortRanges: ["22", "3389"],
            },
          ],
        },
      },
    ],
    fail: [
      {
        ...example,
        props: {
          securityRules: [
            {
              name: "ssh",
              priority: 100,
              direction: "Inbound",
              access: "Allow",
              protocol: "Tcp",
              sourceAddressPrefix: "Internet",
              destinationAddressPrefix: "*",
              destinationPortRange: "20-25",
            },
          ],
        },
      },
    ],
  },
  *check(stack) {
    for (const rules of ruleSets(stack)) yield* judge(rules);
  },
};

/** Rules that Azure would weigh together: a group's own, and the rule resources under it. */
function ruleSets(stack: Stack): Iterable<SecurityRule[]> {
  const sets = new Map<Resource | string, SecurityRule[]>();
  const add = (key: Resource | string, rules: readonly SecurityRule[]): void => {
    sets.set(key, [...(sets.get(key) ?? []), ...rules]);
  };
  for (const resource of stack.subjects) {
    if (normaliseToken(resource.type) === group) add(resource, inlineRules(resource));
    else {
      const parent = stack.references.parentOf(resource);
      const key =
        parent.kind === "resource" ? parent.resource : parent.kind === "elsewhere" ? parent.id.toLowerCase() : resource;
      add(key, [securityRule(resource, "access", resource.props)]);
    }
  }
  return sets.values();
}

function inlineRules(resource: Resource): SecurityRule[] {
  const path = "securityRules";
  const list = readValue(resource.props, path);
  if (list === UNKNOWN) return [securityRule(resource, path, UNKNOWN)];
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).map((rule, index) => securityRule(resource, `${path}[${index}]`, rule));
}

function* judge(rules: readonly SecurityRule[]): Iterable<StackVerdict> {
  for (const rule of rules) {
    const facts = [rule.inbound, rule.allows, rule.fromInternet];
    if (facts.includes(false) || (rule.tcp === false && rule.udp === false)) continue;
    const open = listeners.filter((one) => covers(rule, one) !== false && !isDenied(rule, one, rules));
    const certain = open.filter((one) => covers(rule, one) === true && !mayBeDenied(rule, one, rules));
    if (open.length === 0 && !rule.portsUnknown) continue;
    if (facts.includes(UNKNOWN) || certain.length === 0)
      yield { kind: "undecided", resource: rule.resource, path: rule.path };
    else
      yield {
        kind: "fail",
        resource: rule.resource,
        path: rule.path,
        got: `inbound from the internet to ${inWords(certain)}`,
        fix: "allow these ports from the Bastion subnet only, or remove the rule",
      };
  }
}

/** Each port once; the protocol is said where it is UDP alone. */
function inWords(open: readonly Listener[]): string {
  const tcp = open.filter(({ protocol }) => protocol === "tcp").map(({ port }) => port);
  const udp = open.filter(({ protocol, port }) => protocol === "udp" && !tcp.includes(port));
  const ports = [...tcp, ...udp.map(({ port }) => `${port} (UDP)`)];
  return `${ports.length === 1 ? "port" : "ports"} ${ports.join(", ")}`;
}

/** Both families have to be closed, as far as the allow opens them. */
const families: readonly Family[] = ["IPv4", "IPv6"];

function isDenied(allow: SecurityRule, listener: Listener, rules: readonly SecurityRule[]): boolean {
  return families.every(
    (family) =>
      allow.fromFamily[family] === false ||
      rules.some(
        (deny) =>
          isBefore(deny, allow) === true &&
          [deny.inbound, deny.fromAllInternet[family], deny.toAnywhere[family], covers(deny, listener)].every(
            (fact) => fact === true,
          ) &&
          deny.allows === false,
      ),
  );
}

/** A deny of which something is not known may yet be the one that comes first. */
function mayBeDenied(allow: SecurityRule, listener: Listener, rules: readonly SecurityRule[]): boolean {
  return rules.some((deny) => {
    if (deny === allow || isBefore(deny, allow) === false || deny.allows === true) return false;
    return families.some((family) => {
      const facts = [deny.inbound, deny.fromAllInternet[family], deny.toAnywhere[family], deny[listener.protocol]];
      if (facts.includes(false) || !(coversPort(deny, listener) || deny.portsUnknown)) return false;
      return (
        facts.includes(UNKNOWN) || deny.allows === UNKNOWN || deny.portsUnknown || isBefore(deny, allow) === UNKNOWN
      );
    });
  });
}

function isBefore(one: SecurityRule, other: SecurityRule): boolean | Unknown {
  if (one.priority === UNKNOWN || other.priority === UNKNOWN) return one === other ? false : UNKNOWN;
  return one.priority < other.priority;
}

/** Whether a rule is about this port, as far as its known ports tell. */
function covers(rule: SecurityRule, listener: Listener): boolean | Unknown {
  return coversPort(rule, listener) && rule[listener.protocol];
}

function coversPort({ ports }: SecurityRule, { port }: Listener): boolean {
  return ports.some(([from, to]) => from <= port && port <= to);
}
