import { isValue, read, readList } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import type { Stack, StackRule } from "../rule";

const network = "azure-native:network:VirtualNetwork";
const publicAddress = "azure-native:network:PublicIPAddress";
const natGateway = "azure-native:network:NatGateway";
const mode = "ddosSettings.protectionMode";

const tags = { landingZone: "online" };
const plan =
  "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/ddosProtectionPlans/ddos";

export const networkDdosProtection: StackRule = {
  over: "stack",
  id: "network-ddos-protection",
  concern: "ddos-protection (VNet)",
  title: "Networks in online are protected against denial of service",
  rationale:
    "An internet-facing address without protection goes down with the first flood, and so does the AI behind it.",
  severity: "high",
  posture: "online",
  appliesTo: [network, publicAddress],
  source: "https://learn.microsoft.com/azure/ddos-protection/ddos-protection-overview",
  frameworks: { waf: "Security", mcsb: ["NS-5"] },
  azurePolicy: "94de2ad3-e0c1-4caf-ad78-5d47bbc83d3d",
  limits: [
    "Addresses that another program attaches to the network are not seen.",
    "An address of a NAT gateway is not asked for: Azure has no protection for it, and nothing listens there.",
    "Which address belongs to which network is not traced: a network passes without a plan when every public address of the stack has protection of its own, and not when one lacks it, wherever that one is attached.",
  ],
  examples: {
    pass: [
      { type: network, name: "hub", props: { tags, enableDdosProtection: true, ddosProtectionPlan: { id: plan } } },
      { type: publicAddress, name: "gateway", props: { tags } },
    ],
    fail: [{ type: network, name: "hub", props: { tags, enableDdosProtection: false } }],
  },
  *check(stack) {
    const { resources, subjects } = stack;
    const outbound = addressesOfNatGateways(stack);
    const addresses = resources.filter(
      (resource) => normaliseToken(resource.type) === publicAddress && !outbound.has(resource),
    );
    const each = addresses.map((address) => hasOwnProtection(address));
    for (const resource of subjects) {
      if (normaliseToken(resource.type) === publicAddress) {
        // Every other mode inherits from the network, which is judged itself.
        if (isValue(read(resource, mode), "Disabled"))
          yield {
            kind: "fail",
            resource,
            path: mode,
            got: "Disabled",
            fix: `set ${mode} to VirtualNetworkInherited or Enabled`,
          };
        continue;
      }
      const byPlan = isProtectedByPlan(resource);
      if (byPlan === true || (each.length > 0 && each.every((one) => one === true))) continue;
      const path = isValue(read(resource, "enableDdosProtection"), true)
        ? "ddosProtectionPlan.id"
        : "enableDdosProtection";
      if (byPlan === UNKNOWN || (each.includes(UNKNOWN) && !each.includes(false)))
        yield { kind: "undecided", resource, path };
      else
        yield {
          kind: "fail",
          resource,
          path,
          got: read(resource, path),
          fix: "set enableDdosProtection to true and ddosProtectionPlan.id, or give each public address ddosSettings.protectionMode Enabled",
        };
    }
  },
};

function addressesOfNatGateways({ resources, references }: Stack): ReadonlySet<Resource> {
  const found = resources
    .filter(({ type }) => normaliseToken(type) === natGateway)
    .flatMap((gateway) => {
      const items = readList(gateway, "publicIpAddresses");
      if (items === UNKNOWN) return [];
      return items.map((_item, index) => references.at(gateway, `publicIpAddresses[${index}].id`, [publicAddress]));
    });
  return new Set(found.flatMap((to) => (to.kind === "resource" ? [to.resource] : [])));
}

/** The switch counts only with a plan: Azure refuses it alone. */
function isProtectedByPlan(resource: Resource): boolean | Unknown {
  const enabled = read(resource, "enableDdosProtection");
  const id = read(resource, "ddosProtectionPlan.id");
  if ((enabled !== UNKNOWN && !isValue(enabled, true)) || id === undefined) return false;
  // An id that is not known is one all the same.
  return enabled === UNKNOWN || read(resource, "ddosProtectionPlan") === UNKNOWN ? UNKNOWN : true;
}

function hasOwnProtection(resource: Resource): boolean | Unknown {
  const got = read(resource, mode);
  return got === UNKNOWN ? UNKNOWN : isValue(got, "Enabled");
}
