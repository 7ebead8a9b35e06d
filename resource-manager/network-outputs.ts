import type { PlainObject } from "../terms/plain-object";
import { objectsAt } from "../terms/read";
import { lastName } from "../terms/resource-id";
import { inventedGuid } from "./invented";
import { inventedAddressIn, inventedPublicAddress } from "./invented-addresses";
import { text, type Written } from "./written";

type Outputs = Readonly<Record<string, unknown>>;

/** What Microsoft.Network invents. */
export const networkOutputs: Readonly<Record<string, (written: Written) => Outputs>> = {
  "Microsoft.Network/virtualNetworks": ({ inputs, id }) => ({
    subnets: named(inputs, "subnets", `${id}/subnets`),
    virtualNetworkPeerings: named(inputs, "virtualNetworkPeerings", `${id}/virtualNetworkPeerings`),
  }),
  "Microsoft.Network/virtualNetworks/virtualNetworkPeerings": ({ inputs }) => ({
    peeringState: text(inputs, "peeringState") ?? "Connected",
    peeringSyncLevel: text(inputs, "peeringSyncLevel") ?? "FullyInSync",
  }),
  "Microsoft.Network/networkSecurityGroups": ({ inputs, id }) => ({
    securityRules: named(inputs, "securityRules", `${id}/securityRules`),
  }),
  "Microsoft.Network/routeTables": ({ inputs, id }) => ({ routes: named(inputs, "routes", `${id}/routes`) }),
  "Microsoft.Network/publicIPAddresses": ({ inputs, id }) => {
    const label = text(inputs, "dnsSettings.domainNameLabel");
    const region = (text(inputs, "location") ?? "").replace(/\s/g, "").toLowerCase();
    return {
      ipAddress: text(inputs, "ipAddress") ?? inventedPublicAddress(id),
      ...(label === undefined
        ? {}
        : { dnsSettings: { domainNameLabel: label, fqdn: `${label}.${region}.cloudapp.azure.com` } }),
    };
  },
  "Microsoft.Network/bastionHosts": ({ id }) => ({
    dnsName: `bst-${inventedGuid(id, "dns")}.bastion.azure.com`,
  }),
  "Microsoft.Network/networkInterfaces": (written) => ({
    macAddress: macAddress(written.id),
    primary: true,
    ipConfigurations: membersAt(written.inputs, "ipConfigurations").map((configuration, index) => ({
      ...configuration,
      id: `${written.id}/ipConfigurations/${text(configuration, "name") ?? ""}`,
      provisioningState: "Succeeded",
      primary: configuration["primary"] ?? index === 0,
      ...addressOf(written, configuration),
    })),
  }),
  "Microsoft.Network/privateEndpoints": (written) => {
    const { inputs, id } = written;
    const group = id.replace(/\/privateEndpoints\/[^/]+$/i, "");
    const connections = membersAt(inputs, "privateLinkServiceConnections");
    return {
      networkInterfaces: [
        {
          id: `${group}/networkInterfaces/${text(inputs, "customNetworkInterfaceName") ?? `${lastName(id)}.nic.${inventedGuid(id, "nic")}`}`,
        },
      ],
      privateLinkServiceConnections: connections.map((connection) => ({
        ...connection,
        id: `${id}/privateLinkServiceConnections/${text(connection, "name") ?? ""}`,
        provisioningState: "Succeeded",
        privateLinkServiceConnectionState: {
          status: "Approved",
          description: "Auto-Approved",
          actionsRequired: "None",
        },
      })),
    };
  },
  "Microsoft.Network/privateDnsZones": () => ({
    maxNumberOfRecordSets: 25000,
    maxNumberOfVirtualNetworkLinks: 1000,
    maxNumberOfVirtualNetworkLinksWithRegistration: 100,
    numberOfRecordSets: 1,
    numberOfVirtualNetworkLinks: 0,
    numberOfVirtualNetworkLinksWithRegistration: 0,
  }),
  "Microsoft.Network/privateDnsZones/virtualNetworkLinks": () => ({ virtualNetworkLinkState: "Completed" }),
};

function membersAt(inputs: PlainObject, path: string): readonly PlainObject[] {
  return objectsAt({ props: inputs }, path).map(({ props }) => props);
}

/** Inline children with the ids that Azure gives them. */
function named(inputs: PlainObject, path: string, prefix: string): readonly unknown[] {
  return membersAt(inputs, path).map((child) => ({
    ...child,
    id: `${prefix}/${text(child, "name") ?? ""}`,
    provisioningState: "Succeeded",
  }));
}

function macAddress(id: string): string {
  return `00-0D-3A-${inventedGuid(id, "mac").slice(0, 6).toUpperCase().match(/../g)?.join("-") ?? ""}`;
}

function addressOf(written: Written, configuration: Readonly<Record<string, unknown>>): Outputs {
  if (text(configuration, "privateIPAddress") !== undefined) return {};
  const address = inventedAddressIn(written, text(configuration, "subnet.id"), text(configuration, "name") ?? "");
  return address === undefined ? {} : { privateIPAddress: address };
}
