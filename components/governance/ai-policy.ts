import * as pulumi from "@pulumi/pulumi";

import { orThrow } from "../planning/or-throw";
import { declareInitiative } from "./declare-initiative";
import { planAiPolicy } from "./plan/ai-policy";
import type { PolicyRollout } from "./plan/policy-rollout";
import { retryWhileUnseen } from "./retry-while-unseen";

export interface AiPolicyArgs {
  /**
   * ARM id of the management group or subscription that holds every AI workload. For a subscription the provider must be
   * configured with the same one: Azure takes its definitions from there.
   */
  scopeId: string;
  /**
   * ARM id of the management group or subscription of internet-facing workloads; may be the same as `scopeId`.
   * @default nothing is assigned for them
   */
  onlineScopeId?: string;
  /**
   * ARM id of the management group or subscription of internal workloads; may be the same as `scopeId`.
   * @default nothing is assigned for them
   */
  corpScopeId?: string;
  /** `audit` reports what would be refused; `enforce` refuses it. */
  rollout: PolicyRollout;
  /** Regions in which resources may be, as Azure writes them: `swedencentral`. */
  allowedLocations: string[];
  /**
   * Region that keeps the identity of assignments which correct resources. It never changes: a new one replaces them.
   * @default the first of `allowedLocations`
   */
  identityLocation?: string;
  /**
   * Up to six letters and digits at the end of each name, for scopes where another program assigns the same policies.
   * @default none
   */
  nameSuffix?: string;
}

/**
 * Microsoft's recommended built-in policies for AI as custom initiatives, one for each audience and effect class, assigned
 * where their audience sits.
 *
 * Built-ins are taken within their major version. Assignments that correct resources have a system-assigned identity with
 * the roles which their definitions ask for, on the scope of the assignment. Existing resources are corrected by a
 * remediation task only, which nobody starts here.
 *
 * Where the program makes the management groups, name the component that makes them under `dependsOn`.
 *
 * @throws FoundationError when a scope is neither a management group nor a subscription, or a name would be too long.
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/initiative-definition-structure
 */
export class AiPolicy extends pulumi.ComponentResource {
  /** ARM ids of the assignments. */
  readonly assignmentIds: pulumi.Output<string[]>;

  constructor(name: string, args: AiPolicyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:governance:AiPolicy", name, args, opts);
    const { initiatives } = orThrow(planAiPolicy(name, args));
    const retry = initiatives.some(({ scope }) => scope.managementGroupName !== undefined)
      ? { hooks: { onError: retryWhileUnseen(`${name}-ai-policy`) } }
      : {};

    const assignments = initiatives.map((initiative) => {
      const child = { parent: this, ...(initiative.scope.managementGroupName === undefined ? {} : retry) };
      return declareInitiative(`${name}-${initiative.role}`, initiative, opts?.dependsOn, child);
    });

    this.assignmentIds = pulumi.all(assignments.map(({ id }) => id));
    this.registerOutputs({ assignmentIds: this.assignmentIds });
  }
}
