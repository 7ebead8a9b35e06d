import type { PlainObject } from "../terms/plain-object";
import { objectsAt, readValue } from "../terms/read";
import { lastName } from "../terms/resource-id";
import { UNKNOWN } from "../terms/unknown";
import { inventedTime } from "./invented";
import { inventedAddressIn, inventedPublicAddress } from "./invented-addresses";
import { text, type Written } from "./written";

type Outputs = Readonly<Record<string, unknown>>;

/** What Microsoft.ApiManagement invents. */
export const apiManagementOutputs: Readonly<Record<string, (written: Written) => Outputs>> = {
  "Microsoft.ApiManagement/service": (written) => {
    const { inputs, id } = written;
    const name = lastName(id).toLowerCase();
    const classic = !/v2$/i.test(text(inputs, "sku.name") ?? "");
    const further = objectsAt({ props: inputs }, "additionalLocations").map(({ props }) => ({
      ...props,
      ...regional(written, props, text(props, "location") ?? ""),
    }));
    const portal = readValue(inputs, "developerPortalStatus") !== "Disabled";
    return {
      gatewayUrl: `https://${name}.azure-api.net`,
      ...regional(written, inputs, ""),
      ...(classic
        ? {
            managementApiUrl: `https://${name}.management.azure-api.net`,
            portalUrl: `https://${name}.portal.azure-api.net`,
            scmUrl: `https://${name}.scm.azure-api.net`,
          }
        : {}),
      ...(portal ? { developerPortalUrl: `https://${name}.developer.azure-api.net` } : {}),
      createdAtUtc: inventedTime,
      targetProvisioningState: "",
      ...(further.length === 0 ? {} : { additionalLocations: further }),
    };
  },
  "Microsoft.ApiManagement/service/apis": () => ({ isOnline: true }),
  "Microsoft.ApiManagement/service/subscriptions": () => ({ createdDate: inventedTime }),
};

/** What a service has in each of its regions. */
function regional(written: Written, place: PlainObject, region: string): Outputs {
  const name = lastName(written.id).toLowerCase();
  const at = (text(place, "location") ?? "").replace(/\s/g, "").toLowerCase();
  const subnet = text(place, "virtualNetworkConfiguration.subnetResourceId");
  const publicAddresses = [publicAddressOf(written, text(place, "publicIpAddressId"), region)];
  const privateAddress = inventedAddressIn(written, subnet, region);
  return {
    gatewayRegionalUrl: `https://${name}-${at}-01.regional.azure-api.net`,
    platformVersion: /v2$/i.test(text(place, "sku.name") ?? "") ? "stv2.1" : "stv2",
    publicIPAddresses: publicAddresses,
    outboundPublicIPAddresses: publicAddresses,
    ...(privateAddress === undefined ? {} : { privateIPAddresses: [privateAddress] }),
  };
}

/** The address that it was given, else one of Azure's own. */
function publicAddressOf({ id, world }: Written, addressId: string | undefined, region: string): string {
  const found = addressId === undefined ? undefined : world?.find(addressId);
  if (addressId === undefined || found === undefined || found === UNKNOWN)
    return inventedPublicAddress(addressId ?? `${id}/${region}`);
  return text(found.props, "ipAddress") ?? inventedPublicAddress(addressId);
}
