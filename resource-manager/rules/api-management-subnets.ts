import type { ApiManagementTier } from "../../catalog/api-management-tiers";
import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import { parseRange } from "../address-range";
import type { AzureRule } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import { sameRegion } from "../regions";
import type { Standing, World } from "../world";
import { type PlacedService, servicesIn, subnetPath } from "./api-management-placed";
import { regionsOf, serviceToken, tierOf } from "./api-management-regions";
import { injected, service, surroundings } from "./api-management-samples";
import { isOf, knownText, networkOf, standing, subscriptionOf } from "./asking";
import type { Props } from "./samples";

const subnetToken = "azure-native:network:Subnet";

/** What a subnet must be delegated to, by how the tier uses it. */
const delegations: Readonly<Record<string, string>> = {
  External: "Microsoft.Web/serverFarms",
  Internal: "Microsoft.Web/hostingEnvironments",
};

export const serviceSubnet: AzureRule = {
  id: "apimanagement-subnet",
  what: "The subnet of a Developer or Premium service has no delegation, has a security group, is /29 or larger, and stands in the service's region and subscription.",
  types: [serviceToken, subnetToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources",
  examples: {
    refused: {
      phase: "create",
      resources: [...surroundings({ subnet: { networkSecurityGroup: undefined } }), service(injected)],
    },
    accepted: { phase: "create", resources: [...surroundings(), service(injected)] },
  },

  *check({ resource: asked, id, world, phase }) {
    if (isOf(asked, subnetToken)) {
      // One that is made has nobody in it yet.
      for (const placed of phase === "update" ? servicesIn(world, id) : [])
        for (const complaint of ownComplaints(placed, asked, id)) yield complaintOf(complaint, complaint.path, id);
      return;
    }
    for (const region of regionsOf(asked)) {
      const at = knownText(region, subnetPath);
      if (at === undefined) continue;
      const path = `${region.path}${subnetPath}`;
      const subnet = world.find(at);
      if (subnet === UNKNOWN) yield { kind: "undecided", path, waitsFor: lastName(at) };
      else if (subnet !== undefined)
        for (const complaint of complaints({ service: { ...asked, id }, region }, subnet, world))
          yield complaintOf(complaint, path, at);
    }
  },
};

interface Complaint {
  /** Where in the subnet. */
  readonly path: string;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
}

function complaintOf({ got, allowed, fix }: Complaint, path: string, subnetId: string) {
  const message = `Unable to activate API service at this time. Subnet ${lastName(subnetId)} does not meet the requirements of https://aka.ms/apimvnet: it has ${got}.`;
  return { kind: "fail", path, got, allowed, message, fix } as const;
}

function* complaints(placed: PlacedService, subnet: Standing, world: World): Iterable<Complaint> {
  yield* ownComplaints(placed, subnet, subnet.id);
  if (tierOf(placed.service) === undefined) return;
  const network = standing(world, networkOf(subnet.id));
  const at = network === undefined ? undefined : knownText(network, "location");
  const own = knownText(placed.region, "location");
  const path = "virtualNetworkName";
  if (at !== undefined && own !== undefined && !sameRegion(at, own))
    yield { path, got: `the region ${at}`, allowed: own, fix: `use a subnet in ${own}` };
  if (!sameText(subscriptionOf(subnet.id), subscriptionOf(placed.service.id)))
    yield {
      path,
      got: "another subscription",
      allowed: "the subscription of the service",
      fix: "put network and service into one subscription",
    };
}

/** What the subnet itself has wrong for a service in it. */
function* ownComplaints(
  { service }: PlacedService,
  { props }: Pick<Resource, "props">,
  id: string,
): Iterable<Complaint> {
  const tier = tierOf(service);
  if (tier === undefined) return;
  const name = lastName(id);
  yield* delegationComplaints(tier, service, props, name);
  if (readValue(props, "networkSecurityGroup") === undefined)
    yield {
      path: "networkSecurityGroup",
      got: "no network security group",
      allowed: "a network security group that admits the service's management",
      fix: `give ${name} a network security group with the rules that API Management needs`,
    };
  yield* sizeComplaints(tier, props, name);
}

function* delegationComplaints(
  tier: ApiManagementTier,
  asked: Resource,
  props: Props,
  name: string,
): Iterable<Complaint> {
  const path = "delegations";
  if (readValue(props, path) === UNKNOWN) return;
  const services = objectsAt({ props }, path).map((item) => knownText(item, "serviceName") ?? "");
  const wanted = tier.generation === "v2" ? delegations[knownText(asked, "virtualNetworkType") ?? ""] : undefined;
  if (wanted === undefined && services.length > 0 && tier.generation === "classic")
    yield {
      path,
      got: `the delegation ${services.join(", ")}`,
      allowed: "no delegation",
      fix: `take the delegation of ${name} out`,
    };
  if (wanted !== undefined && !services.some((one) => sameText(one, wanted)))
    yield {
      path,
      got: services.join(", ") || "no delegation",
      allowed: `the delegation ${wanted}`,
      fix: `delegate ${name} to ${wanted}`,
    };
}

function* sizeComplaints(tier: ApiManagementTier, subnet: Props, name: string): Iterable<Complaint> {
  const ranges = rangesOf(subnet);
  const smallest = tier.generation === "v2" ? 27 : 29;
  for (const text of ranges === UNKNOWN ? [] : ranges)
    if ((parseRange(text)?.prefix ?? 0) > smallest)
      yield {
        path: "addressPrefix",
        got: text,
        allowed: `/${smallest} or larger`,
        fix: `give ${name} a /${smallest} or a larger block`,
      };
}
