import * as pulumi from "@pulumi/pulumi";

import { checkPlaces } from "../check-provider";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { declareAssignment, declareInitiative } from "./declare-policy";
import { planAiPolicy } from "./plan/ai-policy";
import type { PolicyAudience } from "./plan/policy-audience";
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
   * Publishers whose models may be deployed, such as `OpenAI`.
   * @default none: with `allowedModels` empty too, which models are deployed is left to others
   */
  allowedPublishers?: string[];
  /**
   * Asset ids of models that may be deployed whoever publishes them, or the beginning of such ids:
   * `azureml://registries/azure-openai/models/gpt-5.1/`.
   * @default none
   */
  allowedModels?: string[];
  /**
   * Sizes that virtual machines may have, such as `Standard_D2s_v5`.
   * @default any size, and the policy is left out
   */
  allowedVmSizes?: string[];
  /**
   * ARM id of the Log Analytics workspace that takes the logs.
   * @default none, and the policies that ask for logs in it are left out
   */
  workspaceId?: string;
  /**
   * ARM id of the DDoS protection plan that internet-facing networks join.
   * @default none, and the policy is left out
   */
  ddosProtectionPlanId?: string;
  /**
   * ARM ids of private DNS zones by zone name, in which private endpoints are to register.
   * @default none, and the policies that register them are left out
   */
  privateDnsZoneIds?: Record<string, string>;
  /**
   * Recommended policies to leave out.
   * @default none
   */
  exclude?: PolicyExclusion[];
  /**
   * Recommended policies that go on auditing when the rest is enforced; each must have an audit form.
   * @default none
   */
  auditOnly?: PolicyExclusion[];
  /**
   * Built-in policies and initiatives beside the recommended ones, each an assignment of its own.
   * @default none
   */
  add?: PolicyAddition[];
  /**
   * Region that keeps the identity of assignments which correct resources, as Azure writes it: `swedencentral`.
   *
   * Frozen: another one replaces these assignments, their identities and their roles. Say it where `allowedLocations` may
   * come in another order one day.
   * @default the first of `allowedLocations`
   */
  identityLocation?: string;
  /**
   * Up to six letters and digits at the end of each name, for scopes where another program assigns the same policies.
   * @default none
   */
  nameSuffix?: string;
}

/** A recommended policy that is left out, or that only ever audits. */
export interface PolicyExclusion {
  /** Its name, such as `Audit-VM-DR`. A name that stands at two scopes is meant at both. */
  row: string;
  /** Why, for whoever reviews it. */
  reason: string;
}

/** A built-in policy or initiative beside the recommended ones. */
export interface PolicyAddition {
  /** For whom: it is assigned at the scope of all workloads, of the internet-facing ones or of the internal ones. */
  scope: PolicyAudience;
  /** GUID of the built-in, or its whole ARM id. */
  definitionId: string;
  /**
   * The effect once enforced. While policy only audits, its audit form, or nothing where there is none.
   * @default the definition's own
   */
  effect?: string;
  /**
   * Values by the name of the parameter. The effect is none of them.
   * @default the definition's own
   */
  parameters?: pulumi.Inputs;
}

/**
 * Microsoft's recommended built-in policies for AI as custom initiatives, one for each audience and effect class, assigned
 * where their audience sits; built-in initiatives, which no other can hold, as assignments of their own.
 *
 * Built-ins are taken within their major version. Assignments that correct resources have a system-assigned identity with
 * the roles which their definitions ask for, on the scope of the assignment; what it needs elsewhere is for
 * `AiPolicyRights`. Existing resources are corrected by a remediation task only, which nobody starts here.
 *
 * Where the program makes the management groups, name the component that makes them under `dependsOn`.
 *
 * @throws FoundationError when a scope is neither a management group nor a subscription, a name would be too long, or an
 * id, effect or parameter is one that Azure does not have.
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/initiative-definition-structure
 */
export class AiPolicy extends pulumi.ComponentResource {
  /** ARM ids of the assignments. */
  readonly assignmentIds: pulumi.Output<string[]>;
  /** Principal ids of the assignments' identities by the assignment's name, for `AiPolicyRights`. */
  readonly principalIds: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: AiPolicyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:governance:AiPolicy", name, args, opts);
    const { initiatives, assignments } = orThrow(planAiPolicy(name, plainArgs(name, args)));
    const { scopeId, onlineScopeId, corpScopeId } = args;
    checkPlaces(this, {
      [`${name}.scopeId`]: scopeId,
      ...(onlineScopeId === undefined ? {} : { [`${name}.onlineScopeId`]: onlineScopeId }),
      ...(corpScopeId === undefined ? {} : { [`${name}.corpScopeId`]: corpScopeId }),
    });
    const inGroups = [...initiatives, ...assignments].some(({ scope }) => scope.managementGroupName !== undefined);
    const hooks = inGroups ? { hooks: { onError: retryWhileUnseen(`${name}-ai-policy`) } } : {};
    const child = { parent: this, ...hooks };

    const declared = [
      ...initiatives.map((one) => declareInitiative(`${name}-${one.role}`, one, opts?.dependsOn, child)),
      ...assignments.map((one) => declareAssignment(`${name}-${one.role}`, one, opts?.dependsOn, child)),
    ];

    this.assignmentIds = pulumi.all(declared.map(({ assignment }) => assignment.id));
    this.principalIds = pulumi.output(
      Object.fromEntries(declared.flatMap(({ name, principalId }) => (principalId ? [[name, principalId]] : []))),
    );
    this.registerOutputs({ assignmentIds: this.assignmentIds, principalIds: this.principalIds });
  }
}
