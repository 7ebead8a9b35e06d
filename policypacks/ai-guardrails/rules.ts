import type { AnyRule } from "./rule";
import { accountLocalAuth, accountPublicNetworkAccess } from "./rules/account";
import { nicPublicIp } from "./rules/network-interface";
import { searchPublicNetworkAccess } from "./rules/search";
import { accountPrivateEndpoint } from "./stack-rules/account-private-endpoint";
import { networkDdosProtection } from "./stack-rules/network-ddos-protection";
import { nsgManagementPorts } from "./stack-rules/nsg-management-ports";
import { productionTwoRegions } from "./stack-rules/production-two-regions";

/** Every guardrail, by id. */
export const rules: readonly AnyRule[] = [
  accountLocalAuth,
  accountPrivateEndpoint,
  accountPublicNetworkAccess,
  networkDdosProtection,
  nicPublicIp,
  nsgManagementPorts,
  productionTwoRegions,
  searchPublicNetworkAccess,
];
