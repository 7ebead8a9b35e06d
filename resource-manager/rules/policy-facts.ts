import type { PolicyBuiltIn } from "../../catalog/policy-built-ins";
import { policyBuiltIn } from "../../catalog/policy-other-built-ins";
import { isPlainObject } from "../../terms/plain-object";
import { objectsAt, readValue } from "../../terms/read";
import { sameText } from "../../terms/same-text";
import { UNKNOWN, type Unknown } from "../../terms/unknown";
import type { Standing, World } from "../world";
import { isOf } from "./asking";

export const assignmentToken = "azure-native:authorization:PolicyAssignment";

export const definitionTokens = [
  "azure-native:authorization:PolicyDefinition",
  "azure-native:authorization:PolicyDefinitionAtManagementGroup",
];

export const setTokens = [
  "azure-native:authorization:PolicySetDefinition",
  "azure-native:authorization:PolicySetDefinitionAtManagementGroup",
];

export interface ParameterFacts {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly fallback?: unknown;
  readonly allowed?: readonly unknown[];
}

/** A policy definition or a set of them, as far as assigning it goes. */
export interface PolicyFacts {
  readonly parameters: readonly ParameterFacts[];
  /** There are more parameters than these, none of them required. */
  readonly parametersIncomplete?: boolean;
  /** Effects that an override may put in; absent where any may, or nobody here can say. */
  readonly effects?: readonly string[];
  /** Names of a set's entries; absent for a definition, and for a set of Azure's own. */
  readonly references?: readonly string[];
  /** Whether an assignment with these values changes or deploys resources. UNKNOWN when that hangs on what is not known. */
  needsIdentity(values: Readonly<Record<string, unknown>>): boolean | Unknown;
}

/** What is known of a definition or set: from Azure's own, or from the world. `undefined` when it is in neither. */
export function policyFactsOf(world: World, id: string): PolicyFacts | Unknown | undefined {
  const builtIn = policyBuiltIn(id.replace(/\/+$/, ""));
  if (builtIn !== undefined) return builtInFacts(builtIn);
  const found = world.find(id);
  if (found === undefined || found === UNKNOWN) return found;
  return customFacts(world, found);
}

function builtInFacts({ parameters, effect, needsIdentity, kind, parametersIncomplete }: PolicyBuiltIn): PolicyFacts {
  return {
    ...(parametersIncomplete === undefined ? {} : { parametersIncomplete }),
    ...(kind === "definition" && effect.parameter !== undefined ? { effects: effect.allowed } : {}),
    parameters: [
      ...effectFacts(effect),
      ...parameters.map(({ name, type, required, default: fallback, allowedValues }) => ({
        name,
        type,
        required,
        fallback,
        ...(allowedValues === undefined ? {} : { allowed: allowedValues }),
      })),
    ],
    needsIdentity: (values) => {
      if (!needsIdentity || kind === "initiative" || effect.parameter === undefined) return needsIdentity;
      const value = valueOf(values, effect.parameter) ?? effect.default;
      return value === UNKNOWN ? UNKNOWN : actsOn(value);
    },
  };
}

/** The catalog keeps the parameter that carries the effect apart from the others. */
function effectFacts({ parameter, allowed, default: fallback }: PolicyBuiltIn["effect"]): readonly ParameterFacts[] {
  return parameter === undefined
    ? []
    : [{ name: parameter, type: "String", required: fallback === undefined, fallback, allowed }];
}

function customFacts(world: World, found: Standing): PolicyFacts | Unknown {
  if (readValue(found.props, "parameters") === UNKNOWN || readValue(found.props, "policyRule") === UNKNOWN)
    return UNKNOWN;
  const parameters = parametersOf(found.props);
  const isSet =
    isOf(found, "azure-native:authorization:PolicySetDefinition") ||
    isOf(found, "azure-native:authorization:PolicySetDefinitionAtManagementGroup");
  return {
    parameters,
    ...(isSet ? { references: referencesOf(found) } : {}),
    needsIdentity: (values) => (isSet ? setActs(world, found, parameters, values) : acts(found, parameters, values)),
  };
}

function referencesOf(set: Standing): readonly string[] {
  return objectsAt(set, "policyDefinitions").flatMap(({ props }) => {
    const reference = props["policyDefinitionReferenceId"];
    return typeof reference === "string" ? [reference] : [];
  });
}

/** The parameters that a definition or set declares. */
export function parametersOf(props: Readonly<Record<string, unknown>>): readonly ParameterFacts[] {
  const declared = readValue(props, "parameters");
  if (!isPlainObject(declared)) return [];
  return Object.entries(declared).flatMap(([name, facts]) => {
    if (!isPlainObject(facts)) return [];
    const { type, defaultValue, allowedValues } = facts;
    return [
      {
        name,
        type: typeof type === "string" ? type : "String",
        required: defaultValue === undefined,
        fallback: defaultValue,
        ...(Array.isArray(allowedValues) ? { allowed: allowedValues as readonly unknown[] } : {}),
      },
    ];
  });
}

function acts(
  { props }: Standing,
  parameters: readonly ParameterFacts[],
  values: Readonly<Record<string, unknown>>,
): boolean | Unknown {
  const effect = resolved(readValue(props, "policyRule.then.effect"), parameters, values);
  return effect === UNKNOWN ? UNKNOWN : actsOn(effect);
}

function setActs(
  world: World,
  set: Standing,
  parameters: readonly ParameterFacts[],
  values: Readonly<Record<string, unknown>>,
): boolean | Unknown {
  let open = false;
  for (const { props } of objectsAt(set, "policyDefinitions")) {
    const id = props["policyDefinitionId"];
    const facts = typeof id === "string" ? policyFactsOf(world, id) : undefined;
    if (facts === undefined || facts === UNKNOWN) continue;
    const given = valuesOf(props);
    const passed = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, resolved(value, parameters, values)]),
    );
    const answer = facts.needsIdentity(passed);
    if (answer === true) return true;
    if (answer === UNKNOWN) open = true;
  }
  return open ? UNKNOWN : false;
}

/** The values of `parameters: { name: { value } }`, by name. */
export function valuesOf(props: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const given = readValue(props, "parameters");
  if (!isPlainObject(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [
      name,
      isPlainObject(one) ? one["value"] : one === UNKNOWN ? UNKNOWN : undefined,
    ]),
  );
}

/** The parameter that an expression such as `[parameters('effect')]` names. */
export function parameterNamed(value: unknown): string | undefined {
  return typeof value === "string" ? /^\[parameters\('([^']+)'\)\]$/i.exec(value)?.[1] : undefined;
}

function resolved(
  value: unknown,
  parameters: readonly ParameterFacts[],
  values: Readonly<Record<string, unknown>>,
): unknown {
  const name = parameterNamed(value);
  if (name === undefined) return value;
  return valueOf(values, name) ?? parameters.find((one) => sameText(one.name, name))?.fallback;
}

/** Parameter names are compared without regard to letter case. */
export function valueOf(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(values).find(([key]) => sameText(key, name))?.[1];
}

function actsOn(effect: unknown): boolean {
  return typeof effect === "string" && /^(modify|deployIfNotExists)$/i.test(effect);
}

/** A value that Azure computes: `[parameters('x')]`. Two brackets in front make it plain text. */
export function isExpression(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("[") && !value.startsWith("[[");
}
