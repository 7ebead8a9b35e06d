import type { PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import type { Finding } from "../../../terms/finding";
import { nearest } from "../../../terms/nearest";
import { isPlainObject } from "../../../terms/plain-object";

type Parameter = PolicyBuiltIn["parameters"][number];

/** What is wrong with the values that a user gives to a built-in: unknown, missing, of another type, not allowed. */
export function checkParameters(
  path: string,
  { parameters, effect, parametersIncomplete }: PolicyBuiltIn,
  values: Readonly<Record<string, unknown>>,
): Finding[] {
  const names = parameters.map(({ name }) => name);
  const unknown = Object.keys(values).filter((name) => !names.includes(name));
  return [
    ...unknown.map((name): Finding => {
      if (name === effect.parameter)
        return {
          path: `${path}.${name}`,
          got: values[name],
          allowed: "no effect among the parameters",
          fix: `write it as effect: ${String(values[name])} beside them, so that the rollout can begin with an audit`,
        };
      const meant = nearest(name, names);
      return {
        path: `${path}.${name}`,
        got: values[name],
        allowed: parametersIncomplete ? "no parameter: the catalog does not carry them" : listOr(names, "no parameter"),
        fix: meant === undefined ? "remove it" : `write ${meant} instead`,
      };
    }),
    ...parameters.flatMap((parameter): Finding[] => {
      const value = values[parameter.name];
      if (value !== undefined) return checkValue(`${path}.${parameter.name}`, parameter, value);
      if (!parameter.required) return [];
      return [
        {
          path: `${path}.${parameter.name}`,
          allowed: `a value of type ${parameter.type}: the definition has no default for it`,
          fix: `add ${parameter.name}`,
        },
      ];
    }),
  ];
}

function checkValue(path: string, { type, allowedValues }: Parameter, value: unknown): Finding[] {
  if (!isOfType(value, type))
    return [{ path, got: value, allowed: `a value of type ${type}`, fix: `write ${examples[type]}` }];
  if (allowedValues === undefined) return [];
  const given = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const wrong = given.filter((one) => !allowedValues.some((allowed) => allowed === one));
  const words = allowedValues.map(String);
  return wrong.map((one) => ({
    path,
    got: one,
    allowed: words.join(", "),
    fix: `write ${nearest(String(one), words) ?? words[0] ?? "another value"}, in this letter case`,
  }));
}

function isOfType(value: unknown, type: Parameter["type"]): boolean {
  switch (type) {
    case "Array":
      return Array.isArray(value);
    case "Boolean":
      return typeof value === "boolean";
    case "Integer":
      return Number.isInteger(value);
    case "Float":
      return typeof value === "number";
    case "Object":
      return isPlainObject(value);
    case "String":
    case "DateTime":
      return typeof value === "string";
  }
}

const examples: Readonly<Record<Parameter["type"], string>> = {
  Array: "a list: [a, b]",
  Boolean: "true or false, without quotes",
  DateTime: "a time as ISO 8601 has it, in quotes",
  Float: "a number",
  Integer: "a whole number",
  Object: "a map",
  String: "a text, in quotes where it looks like a number",
};

function listOr(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(", ");
}
