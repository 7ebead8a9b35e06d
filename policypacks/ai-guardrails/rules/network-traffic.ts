import { readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { is, isOneOf, itemsAt, mustNotBe } from "../asking";
import type { Rule } from "../rule";

function* outboundToAll(resource: Resource): Iterable<Verdict> {
  for (const [rule, path] of itemsAt(resource.props, "securityRules")) {
    if (rule === UNKNOWN) {
      yield { kind: "undecided", path };
      continue;
    }
    const facts = [is(rule, "direction", "Outbound"), is(rule, "access", "Allow"), toAll(rule)];
    if (facts.includes(false)) continue;
    if (facts.includes(UNKNOWN)) yield { kind: "undecided", path };
    else yield { kind: "fail", path, got: "outbound to everywhere", fix: "name where it may go" };
  }
}

function toAll(rule: unknown): boolean | Unknown {
  const many = readValue(rule, "destinationAddressPrefixes");
  const all = [
    readValue(rule, "destinationAddressPrefix"),
    ...(Array.isArray(many) ? (many as readonly unknown[]) : [many]),
  ];
  if (all.some((one) => isOneOf(one, ["*", "Any", "Internet", "0.0.0.0/0", "::/0"]))) return true;
  return all.includes(UNKNOWN) ? UNKNOWN : false;
}

export const nicIpForwarding: Rule = {
  id: "nic-ip-forwarding",
  concern: "ip-forwarding",
  title: "Network interfaces pass nothing on",
  rationale: "A machine that forwards what is not its own goes round every firewall.",
  severity: "medium",
  appliesTo: ["azure-native:network:NetworkInterface"],
  source: "https://learn.microsoft.com/azure/virtual-network/virtual-network-network-interface",
  azurePolicy: "88c0b9da-ce96-4b03-9635-f29a937e2900",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { enableIPForwarding: false }, fail: { enableIPForwarding: true } },
  *check(resource) {
    yield* mustNotBe(resource, "enableIPForwarding", true, "set enableIPForwarding to false");
  },
};

function allowTo(destinationAddressPrefix: string): Readonly<Record<string, unknown>> {
  const to = { direction: "Outbound", access: "Allow", destinationAddressPrefix, destinationPortRange: "*" };
  return { securityRules: [{ name: "out", priority: 100, protocol: "*", sourceAddressPrefix: "*", ...to }] };
}

export const nsgEgress: Rule = {
  id: "nsg-egress",
  concern: "unrestricted egress",
  title: "Network security groups let not everything out",
  rationale: "A program that was taken over sends what it finds anywhere.",
  severity: "low",
  appliesTo: ["azure-native:network:NetworkSecurityGroup"],
  source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: [
    "Only an outbound rule that allows everything is found; the default rule of Azure, which allows the internet, is not asked for.",
  ],
  examples: { pass: allowTo("VirtualNetwork"), fail: allowTo("*") },
  *check(resource) {
    yield* outboundToAll(resource);
  },
};

export const networkDnsServers: Rule = {
  id: "network-dns-servers",
  concern: "dns servers",
  title: "Networks ask more than one name server of their own",
  rationale: "When the one name server stops, every private endpoint is unreachable.",
  severity: "low",
  appliesTo: ["azure-native:network:VirtualNetwork"],
  source:
    "https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["A single address of an Azure firewall or resolver, which is redundant in itself, fails too."],
  examples: {
    pass: { dhcpOptions: { dnsServers: ["10.0.0.4", "10.0.0.5"] } },
    fail: { dhcpOptions: { dnsServers: ["10.0.0.4"] } },
  },
  *check(resource) {
    const servers = [...itemsAt(resource.props, "dhcpOptions.dnsServers")];
    if (servers.length !== 1) return;
    const [[server, path] = [undefined, "dhcpOptions.dnsServers"]] = servers;
    if (server === UNKNOWN) yield { kind: "undecided", path };
    else yield { kind: "fail", path, got: server, fix: "add a second name server" };
  },
};
