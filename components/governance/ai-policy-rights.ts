import * as authorization from "@pulumi/azure-native/authorization";
import * as pulumi from "@pulumi/pulumi";

import { FoundationError } from "../../terms/finding";
import { isPlainObject, own } from "../../terms/plain-object";
import { madeAs } from "../made";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import { noIdentity, planAiPolicyRights } from "./plan/ai-policy-rights";
import type { PolicyRight } from "./plan/policy-right";

export interface AiPolicyRightsArgs {
  /**
   * Principal ids by the name of the assignment: `AiPolicy.principalIds`. May be an Output: Azure invents the ids, and in
   * a preview of what does not stand yet nobody knows them.
   */
  principalIds: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /** Which assignment needs which role on what; no two alike. Each assignment must be among `principalIds`. */
  rights: PolicyRight[];
}

/**
 * What the identities of policy assignments may do outside of the assignments' scopes: write to a workspace, join networks
 * to a DDoS protection plan, register names in a DNS zone. Apart from `AiPolicy`, since policy comes before all resources
 * and these roles come after what they are on.
 *
 * Where the program makes what the roles are on, name the components that make it under `dependsOn`.
 *
 * @throws FoundationError when a right names no ARM id or no role, another assignment than its id, or says what another
 * one says; and where `principalIds` lacks its assignment, later where they are an Output.
 * @see https://learn.microsoft.com/azure/governance/policy/how-to/remediate-resources
 */
export class AiPolicyRights extends pulumi.ComponentResource {
  /** ARM ids of the role assignments. */
  readonly roleAssignmentIds: pulumi.Output<string[]>;

  constructor(name: string, args: AiPolicyRightsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:governance:AiPolicyRights", name, args, opts);
    const { rights } = plainArgs(name, args, ["principalIds"]);
    const principalIds = pulumi.output(args.principalIds);

    const assigned = orThrow(planAiPolicyRights(name, rights, namesIn(args.principalIds))).map(
      ({ key, assignment, scopeId, roleAssignmentName, roleDefinitionId }, index) =>
        new authorization.RoleAssignment(
          `${name}-${key}`,
          {
            scope: tied(scopeId, madeAs([scopeId], opts?.dependsOn)),
            roleAssignmentName,
            roleDefinitionId,
            principalId: principalIds.apply((ids) =>
              principalOf(ids, assignment, `${name}.rights[${index}].assignment`),
            ),
            // Without the type Azure looks the new principal up in Entra, where it does not show for a minute.
            principalType: authorization.PrincipalType.ServicePrincipal,
          },
          {
            parent: this,
            deleteBeforeReplace: true,
            replaceOnChanges: ["roleDefinitionId", "principalType"],
            ...(opts?.dependsOn === undefined ? {} : { dependsOn: opts.dependsOn }),
          },
        ),
    );

    this.roleAssignmentIds = pulumi.all(assigned.map(({ id }) => id));
    this.registerOutputs({ roleAssignmentIds: this.roleAssignmentIds });
  }
}

/** Names of the assignments, where the program knows them now. */
function namesIn(principalIds: AiPolicyRightsArgs["principalIds"]): readonly string[] | undefined {
  const later = pulumi.Output.isInstance(principalIds) || principalIds instanceof Promise;
  return !later && isPlainObject(principalIds) ? Object.keys(principalIds) : undefined;
}

/** An empty id would be refused by Azure, in words that name no assignment. */
function principalOf(ids: Readonly<Record<string, string>> | undefined, assignment: string, path: string): string {
  const id = own(ids, assignment);
  if (id === undefined) throw new FoundationError([noIdentity(path, assignment, Object.keys(ids ?? {}))]);
  return id;
}
