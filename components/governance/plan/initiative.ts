import type { PolicyParameterValue } from "../../../catalog/policy-built-ins";
import { effectOf } from "./effect-class";
import type { PolicyRollout } from "./policy-rollout";
import type { PolicyRow } from "./policy-rows";

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
  readonly definitionVersion: string;
  readonly parameters: ParameterValues;
}

/** The body of a custom initiative. It does not depend on the rollout, so that enforcing changes an assignment alone. */
export interface Initiative {
  readonly parameters: Readonly<Record<string, InitiativeParameter>>;
  readonly policyDefinitions: readonly PolicyReference[];
}

/** The initiative over some rows: each effect, and each value that only the stack knows, becomes a parameter of its own. */
export function initiativeOf(rows: readonly PolicyRow[]): Initiative {
  return {
    parameters: Object.fromEntries(rows.flatMap(parametersOf).map(({ name, declared }) => [name, declared])),
    policyDefinitions: rows.map((row) => ({
      policyDefinitionId: row.definition.id,
      policyDefinitionReferenceId: row.reference,
      definitionVersion: pinned(row),
      parameters: { ...sameForEveryone(row), ...passedOn(row) },
    })),
  };
}

/** What an assignment of the initiative passes: the effects of the rollout, and the stack's own values. */
export function assignmentParameters(
  rows: readonly PolicyRow[],
  rollout: PolicyRollout,
  environment: Readonly<Record<string, readonly string[]>>,
): ParameterValues {
  const valueOf = (row: PolicyRow, { passedTo }: RowParameter): PolicyParameterValue =>
    passedTo === row.definition.effect.parameter ? effectOf(row, rollout) : (environment[passedTo] ?? []);
  return Object.fromEntries(
    rows.flatMap((row) =>
      parametersOf(row).map((parameter) => [parameter.name, { value: valueOf(row, parameter) }] as const),
    ),
  );
}

/** A parameter of the initiative that one of its definitions takes. */
interface RowParameter {
  readonly name: string;
  /** The definition's own name for it. */
  readonly passedTo: string;
  readonly declared: InitiativeParameter;
}

function parametersOf({ definition, recommendation, reference }: PolicyRow): readonly RowParameter[] {
  const { effect } = definition;
  return [
    ...(effect.parameter === undefined
      ? []
      : [
          {
            name: effectParameterName(reference),
            passedTo: effect.parameter,
            declared: {
              type: "String",
              allowedValues: effect.allowed,
              metadata: { displayName: `Effect of ${reference}` },
            },
          },
        ]),
    ...recommendation.environmentParameters.map((name) => {
      const { type = "String", strongType } = definition.parameters.find((one) => one.name === name) ?? {};
      const metadata = { displayName: name, ...(strongType === undefined ? {} : { strongType }) };
      return { name, passedTo: name, declared: { type, metadata } };
    }),
  ];
}

/** Values that are the same for everyone stand in the initiative itself. */
function sameForEveryone({ recommendation }: PolicyRow): ParameterValues {
  return Object.fromEntries(Object.entries(recommendation.parameters).map(([name, value]) => [name, { value }]));
}

function passedOn(row: PolicyRow): ParameterValues {
  return Object.fromEntries(
    parametersOf(row).map(({ name, passedTo }) => [passedTo, { value: `[parameters('${name}')]` }]),
  );
}

/** `Deny-AI-Local-Auth` becomes `denyAILocalAuthEffect`: letters and digits need no brackets in an expression. */
function effectParameterName(reference: string): string {
  const [head = "", ...tail] = reference.split("-");
  return `${head.toLowerCase()}${tail.join("")}Effect`;
}

/** Within the major version: a new major one may deny what the old one let pass. */
function pinned({ definition: { version } }: PolicyRow): string {
  return `${version.split(".")[0] ?? "1"}.*.*${version.includes("-preview") ? "-preview" : ""}`;
}
