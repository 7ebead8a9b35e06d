import type { Finding } from "../../../terms/finding";
import { nearest } from "../../../terms/nearest";
import { parseResourceId } from "../../../terms/resource-id";
import { sameText } from "../../../terms/same-text";
import type { AiPolicyArgs, PolicyExclusion } from "../ai-policy";
import { effectClassOf } from "./effect-class";
import { PolicyAudience } from "./policy-audience";
import { PolicyRollout } from "./policy-rollout";
import { policyRows, rowNames } from "./policy-rows";
import { policyScopeOf } from "./policy-scope";

/** What is wrong with the arguments, without the additions. */
export function checkAiPolicy(path: string, args: AiPolicyArgs): Finding[] {
  const scopes = [
    ["scopeId", args.scopeId],
    ["onlineScopeId", args.onlineScopeId],
    ["corpScopeId", args.corpScopeId],
  ] as const;
  return [
    ...scopes.flatMap(([key, id]) => (id === undefined ? [] : checkScope(`${path}.${key}`, id))),
    ...checkRollout(`${path}.rollout`, args.rollout),
    ...checkLocations(`${path}.allowedLocations`, args.allowedLocations),
    ...checkSizes(`${path}.allowedVmSizes`, args.allowedVmSizes),
    ...checkId(`${path}.workspaceId`, args.workspaceId, "Microsoft.OperationalInsights/workspaces"),
    ...checkId(`${path}.ddosProtectionPlanId`, args.ddosProtectionPlanId, "Microsoft.Network/ddosProtectionPlans"),
    ...Object.entries(args.privateDnsZoneIds ?? {}).flatMap(([zone, id]) =>
      checkId(`${path}.privateDnsZoneIds[${JSON.stringify(zone)}]`, id, "Microsoft.Network/privateDnsZones"),
    ),
    ...checkExclusions(`${path}.exclude`, args.exclude ?? []),
    ...checkExclusions(`${path}.auditOnly`, args.auditOnly ?? []),
    ...checkAuditForms(`${path}.auditOnly`, args.auditOnly ?? []),
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

function checkSizes(path: string, sizes: readonly string[] | undefined): Finding[] {
  if (sizes === undefined || (sizes.length > 0 && sizes.every((size) => /^[A-Za-z0-9]+(_[A-Za-z0-9-]+)+$/.test(size))))
    return [];
  return [
    {
      path,
      got: sizes,
      allowed: "one size or more, such as Standard_D2s_v5: an empty list would deny every virtual machine",
      fix: "name the sizes, or leave the key out to allow any",
    },
  ];
}

function checkId(path: string, id: string | undefined, type: string): Finding[] {
  if (id === undefined || sameText(parseResourceId(id)?.type ?? "", type)) return [];
  return [{ path, got: id, allowed: `the ARM id of a resource of type ${type}`, fix: "write its whole id" }];
}

function checkExclusions(path: string, exclusions: readonly PolicyExclusion[]): Finding[] {
  const names = rowNames();
  return exclusions.flatMap(({ row, reason }, index): Finding[] => {
    const meant = nearest(row, names);
    return [
      ...(names.includes(row)
        ? []
        : [
            {
              path: `${path}[${index}].row`,
              got: row,
              allowed: "the name of a recommended policy, as the plan lists them",
              fix: meant === undefined ? "remove it: nothing of that name is assigned" : `write ${meant} instead`,
            },
          ]),
      ...(reason.trim() === ""
        ? [
            {
              path: `${path}[${index}].reason`,
              got: reason,
              allowed: "a reason, for whoever reviews the stack",
              fix: "say why",
            },
          ]
        : []),
    ];
  });
}

function checkAuditForms(path: string, held: readonly PolicyExclusion[]): Finding[] {
  const rows = Object.values(PolicyAudience).flatMap(policyRows);
  return held.flatMap(({ row: name }, index): Finding[] => {
    const cannot = rows.some((row) => row.reference === name && ["fixed", "modify"].includes(effectClassOf(row)));
    return cannot
      ? [
          {
            path: `${path}[${index}].row`,
            got: name,
            allowed: "a policy that has an audit form",
            fix: "name it under exclude instead, or leave it to the rollout",
          },
        ]
      : [];
  });
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
