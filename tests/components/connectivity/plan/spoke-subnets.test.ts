import { planSpoke } from "../../../../components/connectivity/plan/spoke";
import type { SpokeArgs } from "../../../../components/connectivity/spoke";
import { orThrow } from "../../../../components/planning/or-throw";
import { workload } from "../support/example";

const spoke: SpokeArgs = { subscriptionId: workload, location: "swedencentral", addressSpace: "10.64.8.0/21" };
const all = ["privateEndpoints", "foundryAgents", "apiManagement"] as const;

function subnetsOf(args: Partial<SpokeArgs>): readonly (readonly [string, string])[] {
  return orThrow(planSpoke("contoso", { ...spoke, ...args })).network.subnets.map(
    ({ subnetName, addressPrefix }) => [subnetName, addressPrefix] as const,
  );
}

function refusals(args: Partial<SpokeArgs>): readonly string[] {
  const answer = planSpoke("spoke", { ...spoke, ...args });
  return answer.ok ? [] : answer.findings.map(({ path }) => path);
}

describe("the subnets of a spoke", () => {
  it("are those of private endpoints and agents when nothing is said", () => {
    expect(subnetsOf({})).toEqual(subnetsOf({ subnets: ["privateEndpoints", "foundryAgents"] }));
    expect(subnetsOf({})).toHaveLength(2);
  });

  it("have one of API Management where it is asked for, last in the chain, and nothing moves", () => {
    expect(subnetsOf({ subnets: [...all] })).toEqual([...subnetsOf({}), ["snet-api-management", "10.64.11.0/24"]]);
  });

  it("are written in one order however they are named", () => {
    expect(subnetsOf({ subnets: all.toReversed() })).toEqual(subnetsOf({ subnets: [...all] }));
  });

  it.each([
    ["none", [], ["spoke.subnets"]],
    ["one twice", ["foundryAgents", "foundryAgents"], ["spoke.subnets[1]"]],
    ["one that a spoke has not", ["bastion"], ["spoke.subnets[0]"]],
  ])("refuses %s", (_case, subnets, paths) => {
    expect(refusals({ subnets: subnets as SpokeArgs["subnets"] & string[] })).toEqual(paths);
  });
});

describe("the subnet of API Management", () => {
  const subnet = orThrow(planSpoke("contoso", { ...spoke, subnets: ["apiManagement"] })).network.subnets[0]!;
  const rules = subnet.securityGroup!.rules;
  const ports = (direction: string): readonly unknown[] =>
    rules
      .filter((rule) => rule.direction === direction && rule.access === "Allow")
      .map((rule) => [
        direction === "Inbound" ? rule.sourceAddressPrefix : rule.destinationAddressPrefix,
        rule.destinationPortRange ?? rule.destinationPortRanges?.join(),
      ]);

  it("is delegated to nobody, or Azure refuses the service", () => {
    expect(subnet.delegation).toBeUndefined();
  });

  it("lets in calls by TLS alone, Azure's management and its probes, and nothing else", () => {
    expect(ports("Inbound")).toEqual([
      ["Internet", "443"],
      ["ApiManagement", "3443"],
      ["AzureLoadBalancer", "6390"],
      ["AzureTrafficManager", "443"],
      ["AzureLoadBalancer", "6391"],
      ["VirtualNetwork", "4290"],
    ]);
    expect(rules.find(({ name }) => name === "DenyAllInbound")).toMatchObject({ access: "Deny", priority: 4096 });
  });

  it("lets out what the service cannot do without, ahead of any rule that a policy adds at the end", () => {
    expect(ports("Outbound")).toEqual([
      ["Internet", "80"],
      ["Storage", "443"],
      ["AzureActiveDirectory", "443"],
      ["Sql", "1433"],
      ["AzureKeyVault", "443"],
      ["AzureMonitor", "1886,443"],
      ["VirtualNetwork", "4290"],
    ]);
  });
});

describe("a plan against floods of traffic", () => {
  const planId = `/subscriptions/${workload}/resourceGroups/rg/providers/Microsoft.Network/ddosProtectionPlans/ddos`;

  it("is joined by the network", () => {
    expect(orThrow(planSpoke("contoso", { ...spoke, ddosProtectionPlanId: planId })).network).toMatchObject({
      ddosProtectionPlanId: planId,
    });
  });

  it.each(["ddos", planId.replace("ddosProtectionPlans", "virtualNetworks"), `${planId}/x`])("is not %s", (id) => {
    expect(refusals({ ddosProtectionPlanId: id })).toEqual(["spoke.ddosProtectionPlanId"]);
  });
});
