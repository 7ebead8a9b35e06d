import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { madeAs } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import { planPrivateEndpoint } from "./plan/private-endpoint";

export interface PrivateEndpointArgs {
  /** ARM id of the resource group that holds the endpoint. */
  resourceGroupId: string;
  /** ARM region name of the subnet. */
  location: string;
  /** ARM id of the subnet. */
  subnetId: string;
  /** ARM id of the resource that it connects to. */
  targetId: string;
  /** Sub-resource of the target, such as `account`, `searchService`, `vault`, `blob`. */
  groupId: string;
  /** ARM ids of every zone of the service, or none: then whoever owns the zones registers the endpoint. @default none */
  privateDnsZoneIds?: string[];
  /** @default `pep-`, the target's name and the sub-resource */
  privateEndpointName?: string;
  /** Tags of everything that takes tags. */
  tags?: Record<string, string>;
}

/**
 * A private endpoint of one resource and its registration in private DNS. Let it depend on the target, the subnet's network
 * and the zones.
 *
 * @throws FoundationError when an id is none, or a zone of the service is missing.
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-overview
 */
export class PrivateEndpoint extends pulumi.ComponentResource {
  /** ARM id of the private endpoint. */
  readonly privateEndpointId: pulumi.Output<string>;

  constructor(name: string, args: PrivateEndpointArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:PrivateEndpoint", name, args, opts);
    const plan = orThrow(planPrivateEndpoint(name, plainArgs(name, args)));
    checkProvider(this, `${name}.resourceGroupId`, args.resourceGroupId);
    const { location, tags, zones } = plan;
    const child = { parent: this };
    const made = (...ids: string[]): pulumi.Output<pulumi.Resource[]> => madeAs(ids, opts?.dependsOn);
    const resourceGroupName = tied(plan.resourceGroupName, made(args.resourceGroupId));

    const endpoint = new network.PrivateEndpoint(
      `${name}-endpoint`,
      {
        resourceGroupName,
        location,
        privateEndpointName: tied(plan.name, made(plan.subnetId, plan.targetId)),
        customNetworkInterfaceName: plan.interfaceName,
        subnet: { id: plan.subnetId },
        privateLinkServiceConnections: [
          { name: plan.groupId, privateLinkServiceId: plan.targetId, groupIds: [plan.groupId] },
        ],
        tags,
      },
      {
        ...child,
        ...outside(opts),
        replaceOnChanges: ["customNetworkInterfaceName", "privateLinkServiceConnections"],
        deleteBeforeReplace: true,
      },
    );
    if (zones.length > 0)
      new network.PrivateDnsZoneGroup(
        `${name}-zones`,
        {
          resourceGroupName,
          privateEndpointName: tied(plan.name, endpoint),
          privateDnsZoneGroupName: tied(plan.zoneGroupName, made(...zones.map(({ id }) => id))),
          privateDnsZoneConfigs: zones.map((zone) => ({ name: zone.name, privateDnsZoneId: zone.id })),
        },
        { ...child, dependsOn: [endpoint] },
      );

    this.privateEndpointId = endpoint.id;
    this.registerOutputs({ privateEndpointId: this.privateEndpointId });
  }
}
