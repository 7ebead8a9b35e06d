import * as network from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";

import type { PublicAddressPlan } from "./plan/public-address";

/** Declares a Standard, static public address; its zones are chosen at creation, so another choice is a new address. */
export function declarePublicAddress(
  name: string,
  where: {
    readonly resourceGroupName: pulumi.Input<string>;
    readonly location: string;
    readonly tags: Readonly<Record<string, string>>;
  },
  plan: PublicAddressPlan,
  opts: pulumi.CustomResourceOptions,
): network.PublicIPAddress {
  const { resourceGroupName, location, tags } = where;
  return new network.PublicIPAddress(
    `${name}-address`,
    {
      resourceGroupName,
      location,
      publicIpAddressName: plan.name,
      sku: { name: network.PublicIPAddressSkuName.Standard, tier: network.PublicIPAddressSkuTier.Regional },
      publicIPAllocationMethod: network.IPAllocationMethod.Static,
      publicIPAddressVersion: network.IPVersion.IPv4,
      ...(plan.ddosProtectionMode === undefined ? {} : { ddosSettings: { protectionMode: plan.ddosProtectionMode } }),
      ...(plan.zones === undefined ? {} : { zones: [...plan.zones] }),
      tags,
    },
    { ...opts, replaceOnChanges: ["zones"], deleteBeforeReplace: true },
  );
}
