import type { PrivateEndpointArgs } from "../../connectivity/private-endpoint";
import type { Sources } from "../../planning/under-keys";
import type { ObservabilityArgs } from "../observability";
import type { RegionalAiArgs } from "../regional-ai";

const name = { madeFrom: "workload.name" } as const;

/** From which keys of a stack's configuration a region has its arguments. */
export const regionSources: Sources<RegionalAiArgs> = {
  resourceGroupId: name,
  location: { madeFrom: "regions" },
  tenantId: "tenantId",
  workload: "workload",
  models: "models",
  processing: "processing",
  privateEndpointSubnetId: name,
  privateDnsZoneIds: { madeFrom: "network" },
  workspaceId: name,
  search: "search",
  data: "data",
  access: "access",
  names: name,
  stack: name,
  tags: "tags",
  today: { madeFrom: "models" },
};

/** The same for the workspace of the logs. */
export const observabilitySources: Sources<ObservabilityArgs> = {
  resourceGroupId: name,
  location: { madeFrom: "regions" },
  workload: "workload",
  workspaceName: name,
  retentionInDays: { madeFrom: "workload.environment" },
  tags: "tags",
};

/** From which arguments of a region, below its path, a private endpoint has its own. */
export function endpointSources(path: string): Sources<PrivateEndpointArgs> {
  const group = { madeFrom: `${path}.resourceGroupId` };
  return {
    resourceGroupId: `${path}.resourceGroupId`,
    location: `${path}.location`,
    subnetId: `${path}.privateEndpointSubnetId`,
    targetId: group,
    groupId: group,
    privateDnsZoneIds: { madeFrom: `${path}.privateDnsZoneIds` },
    privateEndpointName: group,
    tags: `${path}.tags`,
  };
}
