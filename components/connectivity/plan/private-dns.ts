import { privateDnsZones } from "../../../catalog/private-dns-zones";
import type { Finding } from "../../../terms/finding";
import { parseResourceId } from "../../../terms/resource-id";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { nameBeside } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import { resourceIdIn } from "../../planning/resource-ids";
import { stableSuffix } from "../../planning/stable-names";
import type { PrivateDnsArgs } from "../private-dns";

/** A service that private endpoints connect to. */
export interface PrivateService {
  /** ARM type, such as `Microsoft.Search/searchServices`. */
  readonly armType: string;
  /** The sub-resource that the endpoint connects to, such as `searchService`. */
  readonly groupId: string;
}

export interface PrivateDnsPlan {
  readonly resourceGroupName: string;
  readonly zones: readonly ZonePlan[];
  readonly tags: Readonly<Record<string, string>>;
}

interface ZonePlan {
  readonly name: string;
  readonly id: string;
  readonly links: readonly LinkPlan[];
}

interface LinkPlan {
  /** Word for the network, stable: part of the resource's name in the program. */
  readonly network: string;
  readonly name: string;
  readonly virtualNetworkId: string;
}

/** Each zone once, linked to each network that must resolve its names. */
export function planPrivateDns(path: string, args: PrivateDnsArgs): Planned<PrivateDnsPlan> {
  const { resourceGroupId, zoneNames, virtualNetworkIds, tags = {} } = args;
  const networks = Object.entries(virtualNetworkIds).sort(([a], [b]) => (a < b ? -1 : 1));
  const findings = [
    ...checkResourceId(`${path}.resourceGroupId`, resourceGroupId, ArmType.resourceGroup),
    ...zoneNames.flatMap((zone, index) => checkZone(`${path}.zoneNames[${index}]`, zone)),
    ...networks.flatMap(([key, id]) => checkResourceId(`${path}.virtualNetworkIds.${key}`, id, ArmType.virtualNetwork)),
  ];
  return plannedUnless(findings, () => ({
    resourceGroupName: parseResourceId(resourceGroupId)?.resourceGroupName ?? "",
    zones: [...new Set(zoneNames)].sort().map((name) => ({
      name,
      id: privateDnsZoneId(resourceGroupId, name),
      links: networks.map(([network, virtualNetworkId]) => ({
        network,
        name: linkName(virtualNetworkId),
        virtualNetworkId,
      })),
    })),
    tags,
  }));
}

export function privateDnsZoneId(groupId: string, zoneName: string): string {
  return resourceIdIn(groupId, ArmType.privateDnsZone, zoneName);
}

/**
 * Every zone in which the private endpoint of a service registers; leaving one out would leave its host name on the
 * public address. Empty for a service that the catalog does not know.
 */
export function zonesOf({ armType, groupId }: PrivateService, region: string): readonly string[] {
  const entry = privateDnsZones.entries.find(
    (one) => one.armType.toLowerCase() === armType.toLowerCase() && one.groupId.toLowerCase() === groupId.toLowerCase(),
  );
  const regional = (entry?.regionalZones ?? []).map((zone) => zone.replace("{regionName}", region));
  return [...(entry?.zones ?? []), ...regional];
}

/** On a zone that several networks share, the hash of the network's id keeps two links apart. */
function linkName(virtualNetworkId: string): string {
  const name = parseResourceId(virtualNetworkId)?.names[0] ?? "";
  return nameBeside(
    ArmType.privateDnsLink,
    { type: ArmType.virtualNetwork, name },
    stableSuffix([virtualNetworkId.toLowerCase()]),
  );
}

function checkZone(path: string, zone: string): readonly Finding[] {
  const known = privateDnsZones.entries.flatMap(({ zones, regionalZones = [] }) => [...zones, ...regionalZones]);
  const pattern = (name: string): RegExp =>
    new RegExp(`^${name.replaceAll(".", "\\.").replace(/\{[a-zA-Z]+\}/, "[a-z0-9]+")}$`);
  if (known.some((name) => pattern(name).test(zone))) return [];
  return [
    {
      path,
      got: zone,
      allowed: "the zone of a private link service, spelled as Azure does",
      fix: "take the name from the service's page; a zone with any other name resolves nothing",
      docs: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns",
    },
  ];
}
