import type { Finding } from "../../../terms/finding";
import { type Planned, plannedUnless } from "../../planning/planned";
import type { AiPolicyArgs } from "../ai-policy";
import { type AssignedInitiative, assignedInitiative, policyScopeOf } from "./assigned-initiative";
import { effectClasses, effectClassOf } from "./effect-class";
import { type PolicyAudience, policyRows } from "./policy-rows";
import { PolicyRollout } from "./policy-rollout";

export interface AiPolicyPlan {
  readonly initiatives: readonly AssignedInitiative[];
}

/** One custom initiative, defined and assigned, for each audience and effect class that has rows. */
export function planAiPolicy(path: string, args: AiPolicyArgs): Planned<AiPolicyPlan> {
  const { rollout, allowedLocations, nameSuffix } = args;
  const audiences: readonly (readonly [PolicyAudience, string | undefined])[] = [
    ["root", args.scopeId],
    ["online", args.onlineScopeId],
    ["corp", args.corpScopeId],
  ];

  return plannedUnless(check(path, args), () => ({
    initiatives: audiences.flatMap(([audience, scopeId]) =>
      effectClasses.flatMap((effectClass) => {
        const rows = policyRows(audience).filter(({ definition }) => effectClassOf(definition) === effectClass);
        const scope = scopeId === undefined ? undefined : policyScopeOf(scopeId);
        if (rows.length === 0 || scope === undefined) return [];
        return [
          assignedInitiative({
            audience,
            effectClass,
            rows,
            scope,
            rollout,
            identityLocation: args.identityLocation ?? allowedLocations[0] ?? "",
            environment: { listOfAllowedLocations: allowedLocations },
            ...(nameSuffix === undefined ? {} : { nameSuffix }),
          }),
        ];
      }),
    ),
  }));
}

function check(path: string, args: AiPolicyArgs): Finding[] {
  const scopes = [
    ["scopeId", args.scopeId],
    ["onlineScopeId", args.onlineScopeId],
    ["corpScopeId", args.corpScopeId],
  ] as const;
  return [
    ...scopes.flatMap(([key, id]) => (id === undefined ? [] : checkScope(`${path}.${key}`, id))),
    ...checkRollout(`${path}.rollout`, args.rollout),
    ...checkLocations(`${path}.allowedLocations`, args.allowedLocations),
    ...checkSuffix(`${path}.nameSuffix`, args.nameSuffix),
  ];
}

function checkScope(path: string, id: string): Finding[] {
  if (policyScopeOf(id) !== undefined) return [];
  return [
    {
      path,
      got: id,
      allowed: "the ARM id of a management group or of a subscription",
      fix: "write /providers/Microsoft.Management/managementGroups/<id> or /subscriptions/<id>",
    },
  ];
}

function checkRollout(path: string, rollout: string): Finding[] {
  if (Object.values<string>(PolicyRollout).includes(rollout)) return [];
  return [
    { path, got: rollout, allowed: "audit or enforce", fix: "begin with audit; enforce once nothing is reported" },
  ];
}

function checkLocations(path: string, locations: readonly string[]): Finding[] {
  const wrong = locations.filter((location) => !/^[a-z][a-z0-9]+$/.test(location));
  if (locations.length > 0 && wrong.length === 0) return [];
  return [
    {
      path,
      got: wrong.length > 0 ? wrong : locations,
      allowed: "at least one region as Azure writes it in a location, such as swedencentral",
      fix: wrong.length > 0 ? "write the names in lower case and without blanks" : "name the regions of the workload",
    },
  ];
}

function checkSuffix(path: string, suffix: string | undefined): Finding[] {
  if (suffix === undefined || /^[a-z0-9]{1,6}$/i.test(suffix)) return [];
  return [
    {
      path,
      got: suffix,
      allowed: "1 to 6 letters and digits: Azure takes 24 characters for the name of an assignment",
      fix: "shorten it",
    },
  ];
}
