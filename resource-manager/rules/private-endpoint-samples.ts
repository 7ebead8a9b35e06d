import { objectsAt } from "../../terms/read";
import { idOf, type Props, resource, subnetId } from "./samples";

export const endpointToken = "azure-native:network:PrivateEndpoint";

export function endpoint(groupId: string, props: Props = {}): ReturnType<typeof resource> {
  return resource("network:PrivateEndpoint", {
    privateEndpointName: "pep",
    location: "swedencentral",
    subnet: { id: subnetId("vnet", "endpoints") },
    privateLinkServiceConnections: [
      { name: "a", privateLinkServiceId: idOf("Microsoft.CognitiveServices/accounts", "ai"), groupIds: [groupId] },
    ],
    ...props,
  });
}

/** The one connection of an endpoint, approved by itself or by hand. */
export function connectionsOf(asked: Parameters<typeof objectsAt>[0]): ReturnType<typeof objectsAt> {
  return [
    ...objectsAt(asked, "privateLinkServiceConnections"),
    ...objectsAt(asked, "manualPrivateLinkServiceConnections"),
  ];
}
