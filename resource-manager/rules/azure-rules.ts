import type { AzureRule } from "../azure-rule";
import { frontDoor } from "./front-door";
import { linkedIds } from "./linked-ids";
import { networkAddressRules } from "./network-addresses";
import { peeringRules } from "./network-peerings";
import { reservedSubnetRules } from "./network-reserved-subnets";
import { networkSecurityRules } from "./network-security";
import { networkTenantRules } from "./network-tenants";

/** Every rule, in the order in which Azure would meet them. */
export const azureRules: readonly AzureRule[] = [
  ...frontDoor,
  ...linkedIds,
  ...networkAddressRules,
  ...reservedSubnetRules,
  ...networkSecurityRules,
  ...peeringRules,
  ...networkTenantRules,
];
