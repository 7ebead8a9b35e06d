import type { AnyRule } from "../rule";
import { apimPublicNetworkAccess, apimNetwork } from "./api-management-network";
import { apimTls, apimCiphers } from "./api-management-protocols";
import {
  apimManagedIdentity,
  apimClientCertificate,
  apimSku,
  apimZones,
  apimMultiRegion,
  apimMinApiVersion,
} from "./api-management-service";
import { apimBackendHttps, apimBackendTls, apimBackendAuth } from "./api-management-backends";
import {
  apimApiHttps,
  apimNamedValueKeyvault,
  apimSubscriptionScope,
  apimProductApproval,
} from "./api-management-apis";
import { apimCors, apimTokenLimits } from "./api-management-policies";

/** Rules over API Management, the AI gateway. */
export const apiManagementRules: readonly AnyRule[] = [
  apimPublicNetworkAccess,
  apimNetwork,
  apimTls,
  apimCiphers,
  apimManagedIdentity,
  apimClientCertificate,
  apimSku,
  apimZones,
  apimMultiRegion,
  apimMinApiVersion,
  apimBackendHttps,
  apimBackendTls,
  apimBackendAuth,
  apimApiHttps,
  apimNamedValueKeyvault,
  apimSubscriptionScope,
  apimProductApproval,
  apimCors,
  apimTokenLimits,
];
