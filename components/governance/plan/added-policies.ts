import type { PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import type { Finding } from "../../../terms/finding";
import { joinPlanList, type Planned, planned, refused } from "../../planning/planned";
import type { AiPolicyArgs, PolicyAddition } from "../ai-policy";
import { assignedBuiltIn } from "./assigned-built-in";
import { checkParameters } from "./check-parameters";
import { allowedEffect, allowedEffects, isActing } from "./effect-class";
import { knownBuiltIn } from "./known-built-in";
import type { AssignedPolicy } from "./planned-assignment";
import { PolicyAudience } from "./policy-audience";
import type { PolicyRow } from "./policy-rows";
import type { PolicyScope } from "./policy-scope";

export interface AddedPolicy extends AssignedPolicy {
  readonly row: PolicyRow;
  /** Known from public templates alone: Azure may not have it. */
  readonly unverified: boolean;
}

/** The built-ins that a user adds, each an assignment of its own. */
export function planAdditions(
  path: string,
  args: AiPolicyArgs,
  scopes: Readonly<Record<PolicyAudience, PolicyScope | undefined>>,
): Planned<readonly AddedPolicy[]> {
  const additions = args.add ?? [];
  const parts = joinPlanList(additions.map((one, index) => addition(`${path}[${index}]`, one, args, scopes)));
  const twice = repeated(path, additions);
  if (parts.ok && twice.length === 0) return parts;
  return refused([...(parts.ok ? [] : parts.findings), ...twice]);
}

function addition(
  path: string,
  { scope: audience, definitionId, effect, parameters = {} }: PolicyAddition,
  args: AiPolicyArgs,
  scopes: Readonly<Record<PolicyAudience, PolicyScope | undefined>>,
): Planned<AddedPolicy> {
  const named = knownBuiltIn(`${path}.definitionId`, definitionId);
  const scope = Object.hasOwn(scopes, audience) ? scopes[audience] : undefined;
  const findings = [
    ...(named.ok ? [] : named.findings),
    ...(scope === undefined ? [noScope(`${path}.scope`, audience, scopes)] : []),
    ...(named.ok ? checkEffect(`${path}.effect`, named.plan.definition, effect) : []),
    ...(named.ok ? checkParameters(`${path}.parameters`, named.plan.definition, parameters) : []),
  ];
  if (findings.length > 0 || !named.ok || scope === undefined) return refused(findings);

  const { definition, unverified } = named.plan;
  const row: PolicyRow = {
    reference: definition.displayName,
    audience,
    definition,
    effect: wantedEffect(definition, effect, parameters),
    parameters: parameters,
    environmentParameters: [],
    roleIds: definition.roleDefinitionIds,
    silent: false,
  };
  const word = wordFor(audience, definition.id);
  const own = assignedBuiltIn({
    row,
    word,
    name: `ai-${word}`,
    scope,
    rollout: args.rollout,
    identityLocation: args.identityLocation ?? args.allowedLocations[0] ?? "",
    ...(args.nameSuffix === undefined ? {} : { nameSuffix: args.nameSuffix }),
  });
  return planned({ ...own, row, unverified });
}

/** An initiative whose members have effects of their own acts as soon as a parameter tells one of them to. */
function wantedEffect(
  definition: PolicyBuiltIn,
  effect: string | undefined,
  parameters: Readonly<Record<string, unknown>>,
): string {
  if (definition.kind === "initiative" && definition.effect.parameter === undefined)
    return texts(parameters).find(isActing) ?? "Audit";
  const own = definition.effect.default ?? definition.effect.fixed ?? "Audit";
  return effect === undefined ? own : (allowedEffect(definition, effect) ?? effect);
}

function texts(parameters: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(parameters).filter((value) => typeof value === "string");
}

function checkEffect(path: string, definition: PolicyBuiltIn, effect: string | undefined): Finding[] {
  const allowed = [...new Set(allowedEffects(definition.effect))];
  if (effect === undefined) {
    const { parameter, default: fallback } = definition.effect;
    return parameter === undefined || fallback !== undefined
      ? []
      : [
          {
            path,
            allowed: `${allowed.join(", ")}: the definition has no default`,
            fix: `add effect: ${allowed[0] ?? ""}`,
          },
        ];
  }
  if (allowedEffect(definition, effect) !== undefined) return [];
  return [
    allowed.length === 0
      ? { path, got: effect, allowed: "none: its members have effects of their own", fix: "remove it" }
      : { path, got: effect, allowed: allowed.join(", "), fix: `choose ${allowed.join(" or ")}` },
  ];
}

function noScope(
  path: string,
  audience: string,
  scopes: Readonly<Record<PolicyAudience, PolicyScope | undefined>>,
): Finding {
  const here = Object.values(PolicyAudience).filter((one) => scopes[one] !== undefined);
  return {
    path,
    got: audience,
    allowed: `${here.join(" or ")}: policy for others is not assigned here`,
    fix: `choose ${here.join(" or ")}`,
  };
}

/** The names of two assignments in one scope must differ, and they are made of audience and definition. */
function repeated(path: string, additions: readonly PolicyAddition[]): Finding[] {
  const words = additions.map(({ scope, definitionId }) => wordFor(scope, definitionId));
  return words.flatMap((word, index) =>
    words.indexOf(word) === index
      ? []
      : [
          {
            path: `${path}[${index}].definitionId`,
            got: additions[index]?.definitionId,
            allowed: "each built-in once in a scope",
            fix: `remove it, or join its parameters with those of [${words.indexOf(word)}]`,
          },
        ],
  );
}

/** Seven characters of the id: with audience and suffix that makes the 24 that Azure takes. */
function wordFor(audience: string, definitionId: string): string {
  return `${audience}-${(definitionId.split("/").at(-1) ?? "").slice(0, 7).toLowerCase()}`;
}
