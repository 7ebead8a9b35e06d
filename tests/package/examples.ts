/** What each example under `examples/` has deployed when it is done: some of its types, each so many times. */
export const examples: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  connectivity: {
    "azure-native:network:VirtualNetwork": 2,
    "azure-native:network:VirtualNetworkPeering": 2,
    "azure-native:privatedns:PrivateZone": 2,
    "azure-native:privatedns:VirtualNetworkLink": 4,
  },
  governance: {
    "azure-native:management:ManagementGroup": 4,
    "azure-native:management:ManagementGroupSubscription": 1,
  },
  "regional-ai": {
    "azure-native:cognitiveservices:Account": 1,
    "azure-native:cognitiveservices:Deployment": 1,
    "azure-native:network:PrivateEndpoint": 4,
    "azure-native:search:Service": 1,
  },
  yaml: {
    "azure-native:network:VirtualNetwork": 1,
    "azure-native:network:NatGateway": 1,
  },
};
