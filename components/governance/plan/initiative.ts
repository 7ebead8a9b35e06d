import type { PolicyBuiltIn, PolicyParameterValue } from "../../../catalog/policy-built-ins";
import { effectOf, needsIdentity } from "./effect-class";
import type { PolicyRollout } from "./policy-rollout";
import type { PolicyRow } from "./policy-rows";
import { type StackValue, wordOf } from "./stack-values";

/** Parameter values as Azure wants them: each wrapped in an object. */
export type ParameterValues = Readonly<Record<string, { readonly value: PolicyParameterValue }>>;

export interface InitiativeParameter {
  readonly type: string;
  readonly allowedValues?: readonly PolicyParameterValue[];
  readonly defaultValue?: PolicyParameterValue;
  readonly metadata: { readonly displayName: string; readonly strongType?: string };
}

export interface PolicyReference {
  readonly policyDefinitionId: string;
  readonly policyDefinitionReferenceId: string;
  readonly definitionVersion?: string;
  readonly parameters: ParameterValues;
}

/** The body of a custom initiative. It does not depend on the rollout, so that enforcing changes an assignment alone. */
export interface Initiative {
  readonly parameters: Readonly<Record<string, InitiativeParameter>>;
  readonly policyDefinitions: readonly PolicyReference[];
}

/** A row with the stack's values for it. */
export interface ValuedRow extends PolicyRow {
  readonly values: readonly StackValue[];
}

/** An effect that only the assignment can give, because the definition has no parameter for it. */
export interface EffectOverride {
  readonly value: string;
  /** Rows of the initiative; empty for the assignment of a single definition. */
  readonly references: readonly string[];
}

/** The initiative over some rows: each effect, and each value that only the stack knows, becomes a parameter of its own. */
export function initiativeOf(rows: readonly ValuedRow[]): Initiative {
  return {
    parameters: Object.fromEntries(rows.flatMap(parametersOf).map(({ name, declared }) => [name, declared])),
    policyDefinitions: rows.map((row) => ({
      policyDefinitionId: row.definition.id,
      policyDefinitionReferenceId: row.reference,
      ...versionsOf(row.definition),
      parameters: { ...sameForEveryone(row), ...passedOn(row) },
    })),
  };
}

/** What an assignment of the initiative passes: the effects of the rollout, and the stack's own values. */
export function assignmentParameters(rows: readonly ValuedRow[], rollout: PolicyRollout): ParameterValues {
  return Object.fromEntries(
    rows.flatMap((row) => [
      ...(row.definition.effect.parameter === undefined
        ? []
        : [[effectName(row), { value: effectOf(row, rollout) }] as const]),
      ...row.values.map(({ name, value }) => [name, { value }] as const),
    ]),
  );
}

/** The effects of rows whose definition fixes another one. */
export function effectOverrides(rows: readonly PolicyRow[], rollout: PolicyRollout): readonly EffectOverride[] {
  const wanted = rows.flatMap((row) => {
    const { parameter, fixed } = row.definition.effect;
    const value = effectOf(row, rollout);
    return parameter !== undefined || fixed === undefined || value === fixed ? [] : [{ value, of: row.reference }];
  });
  return [...new Set(wanted.map(({ value }) => value))].map((value) => ({
    value,
    references: wanted.filter((one) => one.value === value).map(({ of }) => of),
  }));
}

/** Within the major version: a new major one may deny what the old one let pass. Nothing where no version is known. */
export function versionsOf({ version }: Pick<PolicyBuiltIn, "version">): { readonly definitionVersion?: string } {
  if (version === "") return {};
  return { definitionVersion: `${version.split(".")[0] ?? "1"}.*.*${version.includes("-preview") ? "-preview" : ""}` };
}

/** A parameter of the initiative. */
interface DeclaredParameter {
  readonly name: string;
  readonly declared: InitiativeParameter;
}

function parametersOf(row: ValuedRow): readonly DeclaredParameter[] {
  const { definition, reference, values } = row;
  return [
    ...(definition.effect.parameter === undefined
      ? []
      : [
          {
            name: effectName(row),
            declared: {
              type: "String",
              allowedValues: effectsOf(row),
              metadata: { displayName: `Effect of ${reference}` },
            },
          },
        ]),
    ...values.map(({ name, passedTo }) => {
      const { type = "String", strongType } = definition.parameters.find((one) => one.name === passedTo) ?? {};
      const metadata = { displayName: name, ...(strongType === undefined ? {} : { strongType }) };
      return { name, declared: { type, metadata } };
    }),
  ];
}

/** An assignment without an identity must not be told to deploy. */
function effectsOf(row: PolicyRow): readonly string[] {
  const { allowed } = row.definition.effect;
  return needsIdentity(row) ? allowed : allowed.filter((effect) => !/^(modify|deployIfNotExists)$/i.test(effect));
}

/** Values that are the same for everyone stand in the initiative itself. */
function sameForEveryone({ parameters }: PolicyRow): ParameterValues {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }]));
}

function passedOn(row: ValuedRow): ParameterValues {
  const { parameter } = row.definition.effect;
  return Object.fromEntries([
    ...(parameter === undefined ? [] : [[parameter, { value: `[parameters('${effectName(row)}')]` }] as const]),
    ...row.values.map(({ name, passedTo }) => [passedTo, { value: `[parameters('${name}')]` }] as const),
  ]);
}

function effectName({ reference }: PolicyRow): string {
  return wordOf(reference, "effect");
}
