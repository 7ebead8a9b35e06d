import type { Resource } from "../../../terms/resource";
import type { StackRule } from "../rule";
import { childrenOf } from "./links";

const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
const endpoint = "azure-native:network:PrivateEndpoint";
const zoneGroup = "azure-native:network:PrivateDnsZoneGroup";
const pep: Resource = {
  type: endpoint,
  name: "endpoint",
  provider,
  props: { resourceGroupName: "rg", privateEndpointName: "pep" },
};

export const privateDns: StackRule = {
  over: "stack",
  id: "private-endpoint-dns",
  concern: "private dns",
  title: "Private endpoints register their names",
  rationale: "A name that still leads to the public address sends the traffic there, or nowhere.",
  severity: "low",
  appliesTo: [endpoint],
  source: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns",
  frameworks: { waf: "Reliability", mcsb: ["NS-2"] },
  limits: ["Zone groups that a policy of Azure adds are not seen."],
  examples: {
    pass: [
      pep,
      { type: zoneGroup, name: "zones", provider, props: { resourceGroupName: "rg", privateEndpointName: "pep" } },
    ],
    fail: [pep],
  },
  *check(stack) {
    const zoneGroups = childrenOf(stack, zoneGroup);
    const { open } = zoneGroups;
    for (const resource of stack.subjects) {
      if (zoneGroups.of(resource).length > 0) continue;
      const path = "privateDnsZoneGroups";
      if (open !== undefined) yield { kind: "undecided", resource, path, waitsFor: `the endpoint of ${open.name}` };
      else yield { kind: "fail", resource, path, fix: "declare a network.PrivateDnsZoneGroup for it" };
    }
  },
};
