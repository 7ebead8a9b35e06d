import type { Finding } from "../../../terms/finding";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import type { AiPolicyArgs } from "../ai-policy";
import { checkAuditForms, checkExclusions } from "./check-exclusions";
import { PolicyRollout } from "./policy-rollout";
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
    ...checkTexts(`${path}.allowedPublishers`, args.allowedPublishers, "publishers, such as OpenAI"),
    ...checkTexts(`${path}.allowedModels`, args.allowedModels, "asset ids of models, or how they begin"),
    ...checkId(`${path}.workspaceId`, args.workspaceId, ArmType.workspace),
    ...checkId(`${path}.ddosProtectionPlanId`, args.ddosProtectionPlanId, ArmType.ddosProtectionPlan),
    ...Object.entries(args.privateDnsZoneIds ?? {}).flatMap(([zone, id]) =>
      checkId(`${path}.privateDnsZoneIds[${JSON.stringify(zone)}]`, id, ArmType.privateDnsZone),
    ),
    ...checkExclusions(`${path}.exclude`, args.exclude ?? []),
    ...checkExclusions(`${path}.auditOnly`, args.auditOnly ?? []),
    ...checkAuditForms(`${path}.auditOnly`, args.auditOnly ?? []),
    ...checkIdentityLocation(`${path}.identityLocation`, args),
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
  const wrong = locations.filter((location) => !isLocation(location));
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

function checkIdentityLocation(
  path: string,
  { identityLocation: location, allowedLocations }: AiPolicyArgs,
): Finding[] {
  // One that is wrong among the allowed ones is named there.
  if (location === undefined || isLocation(location) || allowedLocations.includes(location)) return [];
  return [
    {
      path,
      got: location,
      allowed: "a region as Azure writes it in a location, such as swedencentral",
      fix: "write the name in lower case and without blanks, or leave it out",
    },
  ];
}

function isLocation(text: string): boolean {
  return /^[a-z][a-z0-9]+$/.test(text);
}

/** Azure looks for each text in what is deployed, and an empty one is found in everything. */
function checkTexts(path: string, texts: readonly string[] = [], what: string): Finding[] {
  return texts.flatMap((text, index) =>
    text !== "" && text.trim() === text
      ? []
      : [
          {
            path: `${path}[${index}]`,
            got: text,
            allowed: `${what}, without blanks around them: an empty text lets everything pass`,
            fix: text.trim() === "" ? "remove it, or name one" : `write ${text.trim()}`,
          },
        ],
  );
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

function checkId(path: string, id: string | undefined, type: ArmType): readonly Finding[] {
  return id === undefined ? [] : checkResourceId(path, id, type);
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
