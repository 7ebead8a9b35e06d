import type { AnyRule } from "../rule";
import { aiPolicyAssignments } from "./ai-policy-assignments";
import { allowedRegions, previewApiVersion } from "./any-resource";
import { corpHybridNetwork, corpPublicIp } from "./corp-addresses";
import { ragDataRegion, secondaryReplicas } from "./data-placement";
import { accountDiagnostics, keyvaultDiagnostics, searchDiagnostics } from "./diagnostics";
import { apimLoadBalancing, globalDeployment } from "./global-deployment";
import { expressRouteFastPath, vpnGatewaySku } from "./hybrid-connectivity";
import { bastionSku, jumpboxBastion, machineBastion } from "./jumpbox-bastion";
import { separateLandingZones, workloadSubscription } from "./landing-zones";
import { modelAvailability, modelQuota } from "./models";
import { networkDdosProtection } from "./network-ddos-protection";
import { productionTwoRegions } from "./production-two-regions";
import {
  accountPrivateEndpoint,
  apimPrivateEndpoint,
  keyvaultPrivateEndpoint,
  mlPrivateEndpoint,
  searchPrivateEndpoint,
  storagePrivateEndpoint,
} from "./service-private-endpoints";
import { privateDns } from "./private-dns";
import { registryReplication } from "./registry-replication";
import { aiBudget, highImpactStorage, resourceLocks } from "./shared-services";
import { storageSoftDelete, storageVersioning } from "./storage-recovery";
import { mlTwoRegions, searchTwoRegions } from "./two-regions";

/** Rules over the whole stack, and those over any resource. */
export const stackRules: readonly AnyRule[] = [
  accountDiagnostics,
  accountPrivateEndpoint,
  aiBudget,
  aiPolicyAssignments,
  allowedRegions,
  apimLoadBalancing,
  apimPrivateEndpoint,
  bastionSku,
  corpHybridNetwork,
  corpPublicIp,
  expressRouteFastPath,
  globalDeployment,
  highImpactStorage,
  jumpboxBastion,
  keyvaultDiagnostics,
  keyvaultPrivateEndpoint,
  machineBastion,
  mlPrivateEndpoint,
  mlTwoRegions,
  modelAvailability,
  modelQuota,
  networkDdosProtection,
  previewApiVersion,
  privateDns,
  productionTwoRegions,
  ragDataRegion,
  registryReplication,
  resourceLocks,
  searchDiagnostics,
  searchPrivateEndpoint,
  searchTwoRegions,
  secondaryReplicas,
  separateLandingZones,
  storagePrivateEndpoint,
  storageSoftDelete,
  storageVersioning,
  vpnGatewaySku,
  workloadSubscription,
];
