import type { ResourceType } from "../catalog/arm-types";
import { own } from "../terms/plain-object";
import { lastName } from "../terms/resource-id";
import { apiManagementOutputs } from "./api-management-outputs";
import { inventedGuid, inventedTime } from "./invented";
import { networkOutputs } from "./network-outputs";
import { text, type Written } from "./written";

type Outputs = Readonly<Record<string, unknown>>;

/** What one service invents, by ARM type. */
const services: Readonly<Record<string, (written: Written) => Outputs>> = {
  ...networkOutputs,
  ...apiManagementOutputs,

  "Microsoft.CognitiveServices/accounts": ({ inputs, id }) => {
    const host = text(inputs, "properties.customSubDomainName");
    const region = text(inputs, "location") ?? "";
    const endpoint =
      host === undefined
        ? `https://${region.replace(/\s/g, "").toLowerCase()}.api.cognitive.microsoft.com/`
        : `https://${host}.cognitiveservices.azure.com/`;
    const openAi = `https://${host ?? ""}.openai.azure.com/`;
    return {
      properties: {
        provisioningState: "Succeeded",
        endpoint,
        endpoints:
          host === undefined
            ? {}
            : {
                "AI Foundry API": `https://${host}.services.ai.azure.com/`,
                "Azure AI Model Inference API": `https://${host}.services.ai.azure.com/`,
                "OpenAI Language Model Instance API": openAi,
                "Content Safety": endpoint,
              },
        internalId: inventedGuid(id, "internal").replaceAll("-", ""),
        dateCreated: inventedTime,
        isMigrated: false,
        capabilities: [],
        callRateLimit: {},
        privateEndpointConnections: [],
      },
    };
  },
  "Microsoft.CognitiveServices/accounts/projects": ({ id }) => ({
    properties: {
      provisioningState: "Succeeded",
      isDefault: false,
      endpoints: {
        "AI Foundry API": `https://${nameAt(id, 8)}.services.ai.azure.com/api/projects/${nameAt(id, 10)}`,
      },
    },
  }),
  "Microsoft.CognitiveServices/accounts/deployments": () => ({
    properties: { provisioningState: "Succeeded", capabilities: {}, rateLimits: [] },
  }),
  "Microsoft.Search/searchServices": ({ inputs, id }) => ({
    status: "running",
    statusDetails: "",
    endpoint: text(inputs, "endpoint") ?? `https://${lastName(id)}.search.windows.net`,
  }),
  "Microsoft.Storage/storageAccounts": ({ inputs, id }) => {
    const host = lastName(id);
    const endpoint = (service: string): string => `https://${host}.${service}.core.windows.net/`;
    return {
      primaryEndpoints: {
        ...Object.fromEntries(["blob", "dfs", "file", "queue", "table"].map((one) => [one, endpoint(one)])),
        web: endpoint("z6.web"),
      },
      primaryLocation: text(inputs, "location"),
      statusOfPrimary: "available",
      creationTime: inventedTime,
      keyCreationTime: { key1: inventedTime, key2: inventedTime },
    };
  },
  "Microsoft.Storage/storageAccounts/blobServices/containers": () => ({
    deleted: false,
    hasImmutabilityPolicy: false,
    hasLegalHold: false,
    lastModifiedTime: inventedTime,
    leaseState: "Available",
    leaseStatus: "Unlocked",
    remainingRetentionDays: 0,
  }),
  "Microsoft.KeyVault/vaults": ({ id }) => ({
    properties: { provisioningState: "Succeeded", vaultUri: `https://${lastName(id).toLowerCase()}.vault.azure.net/` },
  }),
  "Microsoft.OperationalInsights/workspaces": ({ id }) => ({
    customerId: inventedGuid(id, "customer"),
    createdDate: inventedTime,
    modifiedDate: inventedTime,
  }),
  "Microsoft.Insights/components": ({ inputs, id }) => {
    const key = inventedGuid(id, "instrumentation");
    const region = (text(inputs, "location") ?? "").toLowerCase();
    return {
      appId: inventedGuid(id, "application"),
      applicationId: lastName(id),
      instrumentationKey: key,
      connectionString: `InstrumentationKey=${key};IngestionEndpoint=https://${region}-0.in.applicationinsights.azure.com/`,
      creationDate: inventedTime,
    };
  },
  "Microsoft.ManagedIdentity/userAssignedIdentities": ({ id, tenantId }) => ({
    principalId: inventedGuid(id, "principal"),
    clientId: inventedGuid(id, "client"),
    tenantId,
  }),
  "Microsoft.Compute/virtualMachines": ({ id }) => ({
    vmId: inventedGuid(id, "machine"),
    timeCreated: inventedTime,
  }),
  "Microsoft.Resources/resourceGroups": () => ({ properties: { provisioningState: "Succeeded" } }),
  "Microsoft.Management/managementGroups": ({ inputs, tenantId }) => {
    const root = `/providers/Microsoft.Management/managementGroups/${tenantId}`;
    const parent = text(inputs, "details.parent.id") ?? root;
    return {
      tenantId,
      displayName: text(inputs, "displayName") ?? text(inputs, "groupId"),
      details: { version: 1, parent: { id: parent, name: lastName(parent) } },
    };
  },
  "Microsoft.Management/managementGroups/subscriptions": ({ id, tenantId }) => ({
    displayName: lastName(id),
    parent: { id: id.replace(/\/subscriptions\/[^/]+$/i, "") },
    state: "Active",
    tenant: tenantId,
  }),
  "Microsoft.Authorization/roleAssignments": () => ({ createdOn: inventedTime, updatedOn: inventedTime }),
  "Microsoft.Authorization/policyAssignments": ({ id }) => ({ instanceId: inventedGuid(id, "assignment") }),
  "Microsoft.DocumentDB/databaseAccounts": ({ id }) => ({
    documentEndpoint: `https://${lastName(id)}.documents.azure.com:443/`,
    instanceId: inventedGuid(id, "account"),
  }),
  "Microsoft.ContainerRegistry/registries": ({ id }) => ({ loginServer: `${lastName(id).toLowerCase()}.azurecr.io` }),
};

/** What the service of a type answers beside what was written. */
export function serviceOutputs({ armType }: ResourceType, written: Written): Outputs {
  const answer = own(services, armType)?.(written) ?? {};
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}

/** The segment of an id at a position, counted from its leading slash. */
function nameAt(id: string, index: number): string {
  return id.split("/")[index] ?? "";
}
