import * as apimanagement from "@pulumi/azure-native/apimanagement";
import * as network from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";

import type { AiGatewayPlan, GatewayRegionPlan } from "./plan/gateway/gateway-plan";

/** The public address of one region of the gateway. */
export function declareGatewayAddress(
  name: string,
  { location, address }: GatewayRegionPlan,
  where: { readonly resourceGroupName: pulumi.Input<string>; readonly tags: Readonly<Record<string, string>> },
  options: pulumi.CustomResourceOptions,
): network.PublicIPAddress {
  return new network.PublicIPAddress(
    `${name}-address-${location}`,
    {
      resourceGroupName: where.resourceGroupName,
      location,
      publicIpAddressName: address.name,
      sku: { name: network.PublicIPAddressSkuName.Standard, tier: network.PublicIPAddressSkuTier.Regional },
      publicIPAllocationMethod: network.IPAllocationMethod.Static,
      publicIPAddressVersion: network.IPVersion.IPv4,
      dnsSettings: { domainNameLabel: address.domainNameLabel },
      ddosSettings: { protectionMode: address.ddosProtectionMode },
      ...(address.zones === undefined ? {} : { zones: [...address.zones] }),
      tags: where.tags,
    },
    { ...options, replaceOnChanges: ["zones"], deleteBeforeReplace: true },
  );
}

/** The service, with a gateway in each region. */
export function declareService(
  name: string,
  plan: AiGatewayPlan,
  resourceGroupName: pulumi.Input<string>,
  options: pulumi.CustomResourceOptions,
): apimanagement.ApiManagementService {
  const [primary, ...others] = plan.regions;
  return new apimanagement.ApiManagementService(
    `${name}-service`,
    {
      resourceGroupName,
      serviceName: plan.gatewayName,
      location: plan.location,
      sku: plan.sku,
      identity: { type: apimanagement.ApimIdentityType.SystemAssigned },
      publisherEmail: plan.publisherEmail,
      publisherName: plan.publisherName,
      virtualNetworkType: apimanagement.VirtualNetworkType.External,
      publicNetworkAccess: apimanagement.PublicNetworkAccess.Enabled,
      ...(primary === undefined ? {} : placed(primary)),
      ...(others.length === 0
        ? {}
        : {
            additionalLocations: others.map((region) => ({
              location: region.location,
              sku: plan.sku,
              disableGateway: false,
              ...placed(region),
            })),
          }),
      customProperties: plan.settings.customProperties,
      apiVersionConstraint: { minApiVersion: plan.settings.oldestManagementApi },
      configurationApi: { legacyApi: apimanagement.LegacyApiState.Disabled },
      developerPortalStatus: apimanagement.DeveloperPortalStatus.Disabled,
      legacyPortalStatus: apimanagement.LegacyPortalStatus.Disabled,
      tags: plan.tags,
    },
    { ...options, customTimeouts: plan.settings.timeouts },
  );
}

function placed({ subnetId, address, zones }: GatewayRegionPlan) {
  return {
    virtualNetworkConfiguration: { subnetResourceId: subnetId },
    publicIpAddressId: address.id,
    ...(zones === undefined ? {} : { zones: [...zones] }),
  };
}
