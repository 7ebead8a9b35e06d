import type { AnyRule } from "../rule";
import { customOwnerRole, roleAssignmentHygiene, exemptionExpiry } from "./authorization-roles";

/** Rules over roles and policy exemptions. */
export const authorizationRules: readonly AnyRule[] = [customOwnerRole, roleAssignmentHygiene, exemptionExpiry];
