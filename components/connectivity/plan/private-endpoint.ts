import type { Finding } from "../../../terms/finding";
import { parseResourceId } from "../../../terms/resource-id";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { azureName, nameBeside } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import { resourceIdIn } from "../../planning/resource-ids";
import type { PrivateEndpointArgs } from "../private-endpoint";
import { zonesOf } from "./private-dns";

export interface PrivateEndpointPlan {
  readonly resourceGroupName: string;
  readonly location: string;
  readonly name: string;
  readonly id: string;
  readonly interfaceName: string;
  readonly subnetId: string;
  readonly targetId: string;
  readonly groupId: string;
  /** One group an endpoint, always of this name: Azure Policy looks for it too. */
  readonly zoneGroupName: "default";
  readonly zones: readonly { readonly name: string; readonly id: string }[];
  readonly tags: Readonly<Record<string, string>>;
}

/** A private endpoint of one sub-resource, registered in every zone of its service. */
export function planPrivateEndpoint(path: string, args: PrivateEndpointArgs): Planned<PrivateEndpointPlan> {
  const { resourceGroupId, location, subnetId, targetId, groupId, privateDnsZoneIds = [], tags = {} } = args;
  const target = parseResourceId(targetId);
  const findings = [
    ...checkResourceId(`${path}.resourceGroupId`, resourceGroupId, ArmType.resourceGroup),
    ...checkResourceId(`${path}.subnetId`, subnetId, ArmType.subnet),
    ...(target === undefined ? checkResourceId(`${path}.targetId`, targetId, ArmType.search) : []),
    ...privateDnsZoneIds.flatMap((id, index) =>
      checkResourceId(`${path}.privateDnsZoneIds[${index}]`, id, ArmType.privateDnsZone),
    ),
    ...(target === undefined ? [] : checkZones(path, args, zonesOf({ armType: target.type, groupId }, location))),
  ];
  return plannedUnless(findings, () => {
    const targetName = target?.names.at(-1) ?? "";
    const name =
      args.privateEndpointName ??
      azureName(ArmType.privateEndpoint, { workload: targetName, environment: "", role: groupId });
    return {
      resourceGroupName: parseResourceId(resourceGroupId)?.resourceGroupName ?? "",
      location,
      name,
      id: resourceIdIn(resourceGroupId, ArmType.privateEndpoint, name),
      interfaceName: nameBeside(ArmType.networkInterface, { type: ArmType.privateEndpoint, name }),
      subnetId,
      targetId,
      groupId,
      zoneGroupName: "default",
      zones: privateDnsZoneIds.map((id) => ({ name: zoneName(id).replaceAll(".", "-"), id })),
      tags,
    };
  });
}

/** With no zone at all, whoever owns the zones registers the endpoint; with some, none may be missing. */
function checkZones(path: string, args: PrivateEndpointArgs, needed: readonly string[]): readonly Finding[] {
  const given = (args.privateDnsZoneIds ?? []).map((id) => zoneName(id).toLowerCase());
  const missing = needed.filter((zone) => !given.includes(zone));
  if (given.length === 0 || missing.length === 0) return [];
  return [
    {
      path: `${path}.privateDnsZoneIds`,
      got: given,
      allowed: `every zone of ${args.groupId}: ${needed.join(", ")}`,
      fix: `add ${missing.join(", ")}: a host name without its zone resolves to the public address, which is refused`,
      docs: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns",
    },
  ];
}

function zoneName(id: string): string {
  return parseResourceId(id)?.names[0] ?? "";
}
