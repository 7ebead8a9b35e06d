import type { AnyRule } from "../rule";
import {
  mlPublicNetworkAccess,
  mlPublicBehindNetwork,
  mlManagedNetwork,
  mlApprovedOutbound,
  mlOutboundPrivateEndpoint,
} from "./machine-learning-network";
import { mlUserIdentity, mlCustomerManagedKey, mlLegacyMode } from "./machine-learning-workspace";
import {
  mlComputeLocalAuth,
  mlComputeNetwork,
  mlComputeIdleShutdown,
  mlComputeMinNodes,
} from "./machine-learning-compute";
import { mlEndpointPublicNetworkAccess, mlEndpointAuth, mlEndpointMonitoring } from "./machine-learning-endpoints";
import { mlRegistryMultiRegion } from "./machine-learning-registry";

/** Rules over Machine Learning workspaces, hubs, endpoints and registries. */
export const machineLearningRules: readonly AnyRule[] = [
  mlPublicNetworkAccess,
  mlPublicBehindNetwork,
  mlManagedNetwork,
  mlApprovedOutbound,
  mlOutboundPrivateEndpoint,
  mlUserIdentity,
  mlCustomerManagedKey,
  mlLegacyMode,
  mlComputeLocalAuth,
  mlComputeNetwork,
  mlComputeIdleShutdown,
  mlComputeMinNodes,
  mlEndpointPublicNetworkAccess,
  mlEndpointAuth,
  mlEndpointMonitoring,
  mlRegistryMultiRegion,
];
