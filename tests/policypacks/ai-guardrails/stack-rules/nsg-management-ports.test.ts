import { judge } from "../../../../policypacks/ai-guardrails/index";
import { nsgManagementPorts } from "../../../../policypacks/ai-guardrails/stack-rules/nsg-management-ports";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, resource } from "../ask";

const allow = {
  priority: 200,
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  sourceAddressPrefix: "*",
  destinationAddressPrefix: "*",
  destinationPortRange: "22",
};
const deny = { ...allow, access: "Deny", priority: 100 };

function group(...securityRules: unknown[]) {
  return resource("network:NetworkSecurityGroup", "nsg", {
    resourceGroupName: "rg",
    networkSecurityGroupName: "nsg",
    securityRules,
  });
}

describe("nsg-management-ports, one group", () => {
  it.each<[string, unknown[], string[]]>([
    ["no rules", [], []],
    ["web only", [{ ...allow, destinationPortRange: "443" }], []],
    ["from Bastion", [{ ...allow, sourceAddressPrefix: "10.0.0.128/26" }], []],
    ["from one public address", [{ ...allow, sourceAddressPrefix: "203.0.113.4/32" }], []],
    ["from a service tag", [{ ...allow, sourceAddressPrefix: "VirtualNetwork" }], []],
    ["outbound", [{ ...allow, direction: "Outbound" }], []],
    ["UDP to a port where only TCP answers", [{ ...allow, protocol: "Udp" }], []],
    ["ICMP", [{ ...allow, protocol: "Icmp", destinationPortRange: "*" }], []],
    [
      "a deny of each protocol before the allow",
      [
        { ...allow, protocol: "*", destinationPortRange: "3389" },
        { ...deny, destinationPortRange: "3389" },
        { ...deny, protocol: "Udp", priority: 101, destinationPortRange: "3389" },
      ],
      [],
    ],
    ["a deny", [{ ...allow, access: "Deny" }], []],
    ["a deny before the allow", [allow, deny], []],
    [
      "a wider deny before the allow",
      [{ ...deny, protocol: "*", destinationPortRange: "*", sourceAddressPrefix: "Internet" }, allow],
      [],
    ],
    [
      "from a group of machines",
      [{ ...allow, sourceAddressPrefix: undefined, sourceApplicationSecurityGroups: [{ id: "x" }] }],
      [],
    ],
    ["ssh from *", [allow], ["fail"]],
    ["from Internet, in small letters", [{ ...allow, sourceAddressPrefix: "internet" }], ["fail"]],
    ["from Any", [{ ...allow, sourceAddressPrefix: "Any" }], ["fail"]],
    ["from 0.0.0.0/0", [{ ...allow, sourceAddressPrefix: "0.0.0.0/0" }], ["fail"]],
    ["from ::/0", [{ ...allow, sourceAddressPrefix: "::/0" }], ["fail"]],
    ["from half of the internet", [{ ...allow, sourceAddressPrefix: "0.0.0.0/1" }], ["fail"]],
    [
      "in the plural field",
      [{ ...allow, sourceAddressPrefix: undefined, sourceAddressPrefixes: ["10.0.0.0/8", "Internet"] }],
      ["fail"],
    ],
    ["rdp within a range", [{ ...allow, destinationPortRange: "3000-4000" }], ["fail"]],
    [
      "within a list of ranges",
      [{ ...allow, destinationPortRange: undefined, destinationPortRanges: ["80", "20-25"] }],
      ["fail"],
    ],
    ["a list that is one text", [{ ...allow, destinationPortRange: "80,3389" }], ["fail"]],
    ["a port that is a number", [{ ...allow, destinationPortRange: 3389 }], ["fail"]],
    ["every port", [{ ...allow, destinationPortRange: "*" }], ["fail"]],
    ["rdp over UDP", [{ ...allow, protocol: "Udp", destinationPortRange: "3389" }], ["fail"]],
    [
      "a deny of TCP alone",
      [
        { ...allow, protocol: "*", destinationPortRange: "3389" },
        { ...deny, destinationPortRange: "3389" },
      ],
      ["fail"],
    ],
    ["every protocol", [{ ...allow, protocol: "*" }], ["fail"]],
    ["in other letters", [{ ...allow, access: "allow", direction: "inbound", protocol: "tcp" }], ["fail"]],
    ["a deny after the allow", [allow, { ...deny, priority: 300 }], ["fail"]],
    ["a deny of the same priority, which shields nothing", [allow, { ...deny, priority: 200 }], ["fail"]],
    ["no source at all", [{ ...allow, sourceAddressPrefix: undefined }], ["fail"]],
    ["a deny of another port", [allow, { ...deny, destinationPortRange: "3389" }], ["fail"]],
    ["a deny of the other family", [allow, { ...deny, sourceAddressPrefix: "0.0.0.0/0" }], ["fail"]],
    [
      "an allow of one family, denied",
      [
        { ...allow, sourceAddressPrefix: "::/0" },
        { ...deny, sourceAddressPrefix: "::/0" },
      ],
      [],
    ],
    [
      "an allow of one family, the other denied",
      [
        { ...allow, sourceAddressPrefix: "::/0" },
        { ...deny, sourceAddressPrefix: "0.0.0.0/0" },
      ],
      ["fail"],
    ],
    [
      "a deny of each family",
      [allow, { ...deny, sourceAddressPrefix: "0.0.0.0/0" }, { ...deny, priority: 101, sourceAddressPrefix: "::/0" }],
      [],
    ],
    ["a deny of some sources", [allow, { ...deny, sourceAddressPrefix: "203.0.113.0/24" }], ["fail"]],
    ["a deny of half of the internet", [allow, { ...deny, sourceAddressPrefix: "0.0.0.0/1" }], ["fail"]],
    ["a deny towards one machine", [allow, { ...deny, destinationAddressPrefix: "10.0.0.4" }], ["fail"]],
    ["an outbound deny", [allow, { ...deny, direction: "Outbound" }], ["fail"]],
    ["two open rules", [allow, { ...allow, priority: 300, destinationPortRange: "3389" }], ["fail", "fail"]],
    [
      "priorities that are texts",
      [
        { ...allow, priority: "200" },
        { ...deny, priority: "1000" },
      ],
      ["fail"],
    ],
    ["an unknown source", [{ ...allow, sourceAddressPrefix: UNKNOWN }], ["undecided"]],
    ["an unknown protocol", [{ ...allow, protocol: UNKNOWN }], ["undecided"]],
    ["an unknown access", [{ ...allow, access: UNKNOWN }], ["undecided"]],
    ["an unknown rule", [UNKNOWN], ["undecided"]],
    ["an unknown port", [{ ...allow, destinationPortRange: UNKNOWN }], ["undecided"]],
    [
      "an unknown source of a harmless port",
      [{ ...allow, sourceAddressPrefix: UNKNOWN, destinationPortRange: "443" }],
      [],
    ],
    ["a deny that may come first", [allow, { ...deny, priority: UNKNOWN }], ["undecided"]],
    ["a deny of an unknown source", [allow, { ...deny, sourceAddressPrefix: UNKNOWN }], ["undecided"]],
  ])("%s", (_case, rules, kinds) => {
    expect(ask(nsgManagementPorts, [group(...rules)])).toEqual(kinds);
  });

  it("says undecided once for a list that is not known", () => {
    const nsg = resource("network:NetworkSecurityGroup", "nsg", { securityRules: UNKNOWN });
    expect(ask(nsgManagementPorts, [nsg])).toEqual(["undecided"]);
  });

  it("names the rule, the ports and the mend", () => {
    const [result] = judge([nsgManagementPorts], [group(deny, { ...allow, destinationPortRange: "*" })]);
    expect(result).toMatchObject({
      path: "securityRules[1]",
      got: "inbound from the internet to ports 3389, 5985, 5986",
    });
    const [udp] = judge([nsgManagementPorts], [group({ ...allow, protocol: "Udp", destinationPortRange: "*" })]);
    expect(udp).toMatchObject({ got: "inbound from the internet to port 3389 (UDP)" });
  });
});

describe("nsg-management-ports, rules of their own", () => {
  const rule = (props: Record<string, unknown>, more = {}) =>
    resource(
      "network:SecurityRule",
      "rule",
      { resourceGroupName: "rg", networkSecurityGroupName: "NSG", securityRuleName: "r", ...props },
      more,
    );

  it("are judged by themselves where the group stands elsewhere", () => {
    expect(ask(nsgManagementPorts, [rule(allow)])).toEqual(["fail"]);
  });

  it("are weighed against the group's inline rules, by id in any letter case", () => {
    expect(ask(nsgManagementPorts, [group(deny), rule(allow)])).toEqual([]);
    expect(ask(nsgManagementPorts, [group({ ...deny, priority: 300 }), rule(allow)])).toEqual(["fail"]);
  });

  it("are weighed against the group's inline rules, by property dependency", () => {
    const unnamed = rule(
      { ...allow, networkSecurityGroupName: UNKNOWN },
      { propertyDependencies: { networkSecurityGroupName: ["urn:nsg"] } },
    );
    expect(ask(nsgManagementPorts, [group(deny), unnamed])).toEqual([]);
  });

  it("do not shield another group", () => {
    const other = resource("network:NetworkSecurityGroup", "other", {
      resourceGroupName: "rg",
      networkSecurityGroupName: "other",
      securityRules: [deny],
    });
    expect(ask(nsgManagementPorts, [other, rule(allow)])).toEqual(["fail"]);
  });

  it("are read in a dated module too", () => {
    const dated = { ...rule(allow), type: "azure-native:network/v20230201:SecurityRule" };
    expect(ask(nsgManagementPorts, [group(deny), dated])).toEqual([]);
    expect(ask(nsgManagementPorts, [dated])).toEqual(["fail"]);
  });
});
