import type { Sources } from "../../../planning/under-keys";
import type { AiGatewayArgs } from "../../ai-gateway";

const name = { madeFrom: "workload.name" } as const;

/** From which keys of a stack's configuration the gateway has its arguments. */
export const gatewaySources: Sources<AiGatewayArgs> = {
  tenantId: "tenantId",
  workload: "workload",
  regions: { madeFrom: "regions" },
  deployments: { madeFrom: "models" },
  consumers: "consumers",
  sku: "gateway.sku",
  units: "gateway.units",
  publisherEmail: "gateway.publisherEmail",
  publisherName: "gateway.publisherName",
  audience: "gateway.audience",
  ddosProtectionMode: { madeFrom: "network.ddos" },
  workspaceId: name,
  gatewayName: name,
  stack: name,
  tags: "tags",
};
