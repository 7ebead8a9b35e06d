import { readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { sameRegion } from "../regions";
import type { Standing } from "../world";
import { regionsOf, serviceToken, type ServiceRegion, tierOf } from "./api-management-regions";
import { injected, service, surroundings } from "./api-management-samples";
import { knownText, subscriptionOf, textsAt } from "./asking";
import type { Props } from "./samples";

export const serviceAddress: AzureRule = {
  id: "apimanagement-public-address",
  what: "The public address of a service in a network is Standard, static and IPv4, has a domain name label, and stands in the service's region and subscription.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://github.com/MicrosoftDocs/azure-docs/pull/84389",
  examples: {
    refused: {
      phase: "create",
      resources: [...surroundings({ address: { dnsSettings: undefined } }), service(injected)],
    },
    accepted: { phase: "create", resources: [...surroundings(), service(injected)] },
  },

  *check({ resource: asked, id, world }) {
    for (const region of regionsOf(asked)) {
      const at = knownText(region, "publicIpAddressId");
      if (at === undefined) continue;
      const path = `${region.path}publicIpAddressId`;
      const address = world.find(at);
      if (address === UNKNOWN) yield { kind: "undecided", path, waitsFor: lastName(at) };
      else if (address !== undefined)
        for (const [got, allowed, fix] of complaints(region, address, id))
          yield {
            kind: "fail",
            path,
            got,
            allowed,
            message: `The public IP address ${at} cannot be used by the API Management service: it has ${got}.`,
            fix,
          };
    }
  },
};

function* complaints(
  region: ServiceRegion,
  address: Standing,
  id: string,
): Iterable<readonly [got: string, allowed: string, fix: string]> {
  const name = lastName(address.id);
  const asks: readonly [path: string, allowed: string][] = [
    ["sku.name", "Standard"],
    ["publicIPAllocationMethod", "Static"],
    ["publicIPAddressVersion", "IPv4"],
  ];
  for (const [path, allowed] of asks) {
    const value = readValue(address.props, path) ?? (allowed === "IPv4" ? allowed : undefined);
    if (value !== UNKNOWN && !sameText(typeof value === "string" ? value : "", allowed))
      yield [`${path} ${typeof value === "string" ? value : "unset"}`, allowed, `write ${allowed} in ${name}`];
  }
  if (readValue(address.props, "dnsSettings.domainNameLabel") === undefined)
    yield ["no domain name label", "a domain name label", `give ${name} dnsSettings: { domainNameLabel: ... }`];
  const zones = textsAt(address, "zones");
  const missed = textsAt(region, "zones").filter((zone) => zones.length > 0 && !zones.includes(zone));
  if (missed.length > 0)
    yield [`the zones ${zones.join(", ")}`, "an address in all zones of the service", `add zone ${missed.join(", ")}`];
  const [at, own] = [knownText(address, "location"), knownText(region, "location")];
  if (at !== undefined && own !== undefined && !sameRegion(at, own))
    yield [`the region ${at}`, own, `use an address in ${own}`];
  if (!sameText(subscriptionOf(address.id), subscriptionOf(id)))
    yield ["another subscription", "the subscription of the service", "put address and service into one subscription"];
}

const zonal: Props = { zones: ["1", "2", "3"], sku: { name: "Premium", capacity: 3 } };

export const zonesNeedAddress: AzureRule = {
  id: "apimanagement-zones-need-address",
  what: "A service that stands in a network and in zones brings its own public address, one in each region; one outside a network brings none.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/27949",
  examples: {
    refused: {
      phase: "create",
      resources: [...surroundings(), service({ ...injected, ...zonal, publicIpAddressId: undefined })],
    },
    accepted: { phase: "create", resources: [...surroundings(), service({ ...injected, ...zonal })] },
  },

  *check({ resource: asked }) {
    if (tierOf(asked)?.generation !== "classic") return;
    for (const { path, props } of regionsOf(asked)) {
      const address = readValue(props, "publicIpAddressId");
      const subnet = readValue(props, "virtualNetworkConfiguration.subnetResourceId");
      if (address === UNKNOWN || subnet === UNKNOWN) continue;
      if (address === undefined && subnet !== undefined && textsAt({ props }, "zones").length > 0)
        yield {
          kind: "fail",
          path: `${path}publicIpAddressId`,
          allowed: "a Standard public address",
          message: "A public IP address is required for a zone-redundant service in a virtual network.",
          fix: `name a Standard public address in ${path}publicIpAddressId`,
        };
      if (address !== undefined && subnet === undefined)
        yield {
          kind: "fail",
          path: `${path}publicIpAddressId`,
          got: address,
          allowed: "an address only for a service in a virtual network",
          message: "A public IP address can be given only to a service that is deployed in a virtual network.",
          fix: "take the address out, or put the service into a subnet",
        };
    }
  },
};

export const serviceAddressRules: readonly AzureRule[] = [serviceAddress, zonesNeedAddress];
