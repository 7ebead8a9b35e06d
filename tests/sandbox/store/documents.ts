import type { Document } from "../../../sandbox/store/document";

export const subscriptionId = "11111111-1111-1111-1111-111111111111";
export const groupId = `/subscriptions/${subscriptionId}/resourceGroups/rg`;

/** A document of a resource group, or of something in one. */
export function document(id: string = groupId, rest: Partial<Document> = {}): Document {
  return {
    id,
    type: "azure-native:resources:ResourceGroup",
    name: "rg",
    inputs: {},
    outputs: {},
    origin: "deployed",
    provisioningState: "Succeeded",
    ...rest,
  };
}
