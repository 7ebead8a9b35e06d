import * as privatedns from "@pulumi/azure-native/privatedns";
import * as pulumi from "@pulumi/pulumi";

import { checkProvider } from "../check-provider";
import { madeAs, remember } from "../made";
import { outside } from "../outside";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import { planPrivateDns } from "./plan/private-dns";

export interface PrivateDnsArgs {
  /** ARM id of the resource group that holds the zones: the platform's, one set of zones for all networks. */
  resourceGroupId: string;
  /** Zones such as `privatelink.search.windows.net`. Spelled otherwise than Azure does, a zone resolves nothing. */
  zoneNames: string[];
  /** ARM ids of the networks that resolve them, each under a word of its own that never changes. */
  virtualNetworkIds: Record<string, string>;
  /** Tags of everything that takes tags. */
  tags?: Record<string, string>;
}

/**
 * The private DNS zones of private endpoints, linked to networks. Let it depend on the hub and the spokes.
 *
 * @throws FoundationError when a zone is misspelled or an id is none.
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export class PrivateDns extends pulumi.ComponentResource {
  /** ARM ids of the zones by name. */
  readonly zoneIds: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: PrivateDnsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:connectivity:PrivateDns", name, args, opts);
    const { zones, tags, ...plan } = orThrow(planPrivateDns(name, plainArgs(name, args)));
    checkProvider(this, `${name}.resourceGroupId`, args.resourceGroupId);
    const child = { parent: this };
    const resourceGroupName = tied(plan.resourceGroupName, madeAs([args.resourceGroupId], opts?.dependsOn));

    const made: Record<string, pulumi.Resource> = {};
    const ids: Record<string, pulumi.Output<string>> = {};
    for (const { name: privateZoneName, id, links } of zones) {
      const zone = new privatedns.PrivateZone(
        `${name}-${privateZoneName}`,
        { resourceGroupName, privateZoneName, location: "global", tags },
        { ...child, ...outside(opts) },
      );
      ids[privateZoneName] = zone.id;
      made[id] = zone;
      for (const link of links) {
        new privatedns.VirtualNetworkLink(
          `${name}-${privateZoneName}-${link.network}`,
          {
            resourceGroupName,
            privateZoneName: tied(privateZoneName, zone),
            location: "global",
            virtualNetworkLinkName: tied(link.name, madeAs([link.virtualNetworkId], opts?.dependsOn)),
            virtualNetwork: { id: link.virtualNetworkId },
            registrationEnabled: false,
            tags,
          },
          { ...child, dependsOn: [zone], replaceOnChanges: ["virtualNetwork"], deleteBeforeReplace: true },
        );
      }
    }

    remember(this, made);
    this.zoneIds = pulumi.output(ids);
    this.registerOutputs({ zoneIds: this.zoneIds });
  }
}
