import type { Facts } from "./facts";
import { entries } from "./generated/policy-built-ins";

export type PolicyEffect =
  | "Append"
  | "Audit"
  | "AuditIfNotExists"
  | "Deny"
  | "DenyAction"
  | "DeployIfNotExists"
  | "Disabled"
  | "Manual"
  | "Modify"
  | "enforceSetting";

export type PolicyParameterValue =
  string | number | boolean | readonly PolicyParameterValue[] | { readonly [name: string]: PolicyParameterValue };

interface PolicyParameter {
  readonly name: string;
  readonly type: "Array" | "Boolean" | "DateTime" | "Float" | "Integer" | "Object" | "String";
  /** Without a default: the assignment must set it. */
  readonly required: boolean;
  readonly default?: PolicyParameterValue;
  readonly allowedValues?: readonly PolicyParameterValue[];
  /** What the portal offers for it, such as `location`. */
  readonly strongType?: string;
  /** The identity needs rights on the resource that this parameter names. */
  readonly assignPermissions?: boolean;
}

/** A built-in policy definition or initiative. Key: its ARM id. */
export interface PolicyBuiltIn {
  readonly id: string;
  readonly kind: "definition" | "initiative";
  readonly displayName: string;
  readonly version: string;
  readonly preview: boolean;
  readonly deprecated: boolean;
  /** `All`, `Indexed` or a provider's; absent for an initiative. */
  readonly mode?: string;
  readonly effect: {
    /** Name of the parameter that carries the effect. */
    readonly parameter?: string;
    /** The effect where no parameter carries it. */
    readonly fixed?: PolicyEffect;
    /** As the definition spells them: Azure compares a value with regard to letter case. */
    readonly allowed: readonly string[];
    readonly default?: string;
  };
  readonly parameters: readonly PolicyParameter[];
  /** ARM types that the rule looks at; empty for any. */
  readonly resourceTypes: readonly string[];
  readonly roleDefinitionIds: readonly string[];
  /** It modifies or deploys: an assignment needs a managed identity, a location and the roles above. */
  readonly needsIdentity: boolean;
  /** Of an initiative: assigned without parameters it refuses and changes nothing. */
  readonly auditsByDefault?: boolean;
  /** It has parameters that are not listed; none of them is required. */
  readonly parametersIncomplete?: boolean;
}

/** The built-ins that this product names, and those of the AI families. */
export const policyBuiltIns: Facts<PolicyBuiltIn> = {
  source: "https://github.com/Azure/azure-policy/tree/f4a50bacae07ddb096943c597669bcae494a6e29",
  asOf: "2026-04-29",
  entries,
};
