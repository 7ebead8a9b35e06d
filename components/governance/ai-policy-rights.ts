import * as authorization from "@pulumi/azure-native/authorization";
import * as pulumi from "@pulumi/pulumi";

import { madeAs } from "../made";
import { plainArgs } from "../plain-args";
import { orThrow } from "../planning/or-throw";
import { tied } from "../tied";
import { planAiPolicyRights } from "./plan/ai-policy-rights";
import type { PolicyRight } from "./plan/policy-right";

export interface AiPolicyRightsArgs {
  /** Principal ids by the name of the assignment: `AiPolicy.principalIds`. */
  principalIds: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /** Which assignment needs which role on what. */
  rights: PolicyRight[];
}

/**
 * What the identities of policy assignments may do outside of the assignments' scopes: write to a workspace, join networks
 * to a DDoS protection plan, register names in a DNS zone. Apart from `AiPolicy`, since policy comes before all resources
 * and these roles come after what they are on.
 *
 * Where the program makes what the roles are on, name the components that make it under `dependsOn`.
 *
 * @throws FoundationError when a right names no ARM id or no role.
 * @see https://learn.microsoft.com/azure/governance/policy/how-to/remediate-resources
 */
export class AiPolicyRights extends pulumi.ComponentResource {
  /** ARM ids of the role assignments. */
  readonly roleAssignmentIds: pulumi.Output<string[]>;

  constructor(name: string, args: AiPolicyRightsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("azure-ai-foundation:governance:AiPolicyRights", name, args, opts);
    const { rights } = plainArgs(name, args, ["principalIds"]);
    const principalIds = pulumi.output(args.principalIds);

    const assigned = orThrow(planAiPolicyRights(name, rights)).map(
      ({ key, assignment, scopeId, roleAssignmentName, roleDefinitionId }) =>
        new authorization.RoleAssignment(
          `${name}-${key}`,
          {
            scope: tied(scopeId, madeAs([scopeId], opts?.dependsOn)),
            roleAssignmentName,
            roleDefinitionId,
            principalId: principalIds.apply((ids) => ids[assignment] ?? ""),
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
