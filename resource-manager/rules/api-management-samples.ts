import type { Resource } from "../../terms/resource";
import { parentIdOf } from "../parent-id";
import { publicAddress } from "./network-samples";
import { idOf, network, type Props, resource, subnet, subnetId } from "./samples";

/** A service, Premium with one unit in swedencentral. */
export function service(props: Props = {}): Resource {
  return resource(
    "apimanagement:ApiManagementService",
    {
      serviceName: "apim-claims",
      location: "swedencentral",
      publisherName: "Contoso",
      publisherEmail: "api@contoso.com",
      sku: { name: "Premium", capacity: 1 },
      identity: { type: "SystemAssigned" },
      ...props,
    },
    "apim-claims",
  );
}

/** What puts a service into the subnet `apim` of {@link surroundings}. */
export const injected: Props = {
  virtualNetworkType: "External",
  virtualNetworkConfiguration: { subnetResourceId: subnetId("vnet", "apim") },
  publicIpAddressId: idOf("Microsoft.Network/publicIPAddresses", "pip"),
};

export const backendToken = "azure-native:apimanagement:Backend";

export const namedValueToken = "azure-native:apimanagement:NamedValue";

/** The service above what an id names. */
export function serviceIdOf(id: string): string | undefined {
  return /^.*?\/Microsoft\.ApiManagement\/service\/[^/]+/i.exec(parentIdOf(id) ?? "")?.[0];
}

export const labelled: Props = { dnsSettings: { domainNameLabel: "apim-claims" } };

/** A network with a subnet for API Management and its security group, and an address: `pip`. */
export function surroundings(
  more: { readonly subnet?: Props; readonly address?: Props; readonly rules?: readonly unknown[] } = {},
): readonly Resource[] {
  return [
    network("vnet"),
    resource("network:NetworkSecurityGroup", {
      networkSecurityGroupName: "nsg",
      location: "swedencentral",
      securityRules: more.rules ?? [managementRule],
    }),
    subnet("vnet", "apim", "10.0.0.0/24", {
      networkSecurityGroup: { id: idOf("Microsoft.Network/networkSecurityGroups", "nsg") },
      ...more.subnet,
    }),
    publicAddress({ ...labelled, ...more.address }),
  ];
}

export const managementRule: Props = {
  name: "AllowManagement",
  priority: 110,
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  sourceAddressPrefix: "ApiManagement",
  sourcePortRange: "*",
  destinationAddressPrefix: "VirtualNetwork",
  destinationPortRange: "3443",
};

/** A single backend of {@link service}. */
export function backend(name: string, props: Props = {}): Resource {
  return resource("apimanagement:Backend", {
    serviceName: "apim-claims",
    backendId: name,
    ...(props["type"] === "Pool" ? {} : { url: "https://ai.openai.azure.com/openai", protocol: "http" }),
    ...props,
  });
}

/** An API of {@link service}. */
export function api(name: string, path: string, props: Props = {}): Resource {
  return resource(
    "apimanagement:Api",
    { serviceName: "apim-claims", apiId: name, displayName: name, protocols: ["https"], ...props, path },
    name,
  );
}
