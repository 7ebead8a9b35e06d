import { isPlainObject, own, type PlainObject } from "../../../../terms/plain-object";
import { evaluateValue } from "./evaluate";
import { Pending } from "./pending";
import type { DeploymentPlace, Scope, UserFunction } from "./scope";

export interface ScopeOptions {
  readonly template: PlainObject;
  /** Values given from outside, by name, evaluated already. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly place: DeploymentPlace;
  readonly symbol: Scope["symbol"];
  readonly outputs: Scope["outputs"];
}

/** The scope of a template: each parameter and variable is evaluated once, when it is first asked for. */
export function scopeOf({ template, given, place, symbol, outputs }: ScopeOptions): Scope {
  const parameters = byName(template["parameters"]);
  const variables = byName(template["variables"]);
  const values = byName(given);
  const functions = functionsIn(template["functions"]);
  const scope: Scope = {
    parameter: once("parameters", (name) => {
      const value = values.get(name);
      const parameter = parameters.get(name);
      // A null leaves the choice to the template, as if nothing was given.
      if (value !== undefined && (value !== null || !hasDefault(parameter))) return value;
      if (!hasDefault(parameter))
        return isPlainObject(parameter) && parameter["nullable"] === true ? null : new Pending(`«parameters(${name})»`);
      return evaluateValue(parameter["defaultValue"], scope);
    }),
    variable: once("variables", (name) => variableOf(template["variables"], variables, name, () => scope)),
    userFunction: (name) => functions.get(name),
    symbol,
    outputs,
    indices: new Map(),
    locals: new Map(),
    place,
  };
  return scope;
}

function hasDefault(parameter: unknown): parameter is PlainObject {
  return isPlainObject(parameter) && Object.hasOwn(parameter, "defaultValue");
}

function variableOf(all: unknown, byLower: ReadonlyMap<string, unknown>, name: string, scope: () => Scope): unknown {
  if (byLower.has(name)) return evaluateValue(byLower.get(name), scope());
  // Loops stand beside the variables that they make.
  const copies = isPlainObject(all) ? own(all, "copy") : undefined;
  const loop: unknown = Array.isArray(copies)
    ? copies.find((one) => isPlainObject(one) && String(one["name"]).toLowerCase() === name)
    : undefined;
  if (loop === undefined) return new Pending(`«variables(${name})»`);
  const made = evaluateValue({ copy: [loop] }, scope());
  return isPlainObject(made) ? Object.values(made)[0] : made;
}

function once(kind: string, make: (name: string) => unknown): (name: string) => unknown {
  const made = new Map<string, unknown>();
  return (given) => {
    const name = given.toLowerCase();
    if (!made.has(name)) {
      // One that needs itself is not known.
      made.set(name, new Pending(`«${kind}(${name})»`));
      made.set(name, make(name));
    }
    return made.get(name);
  };
}

function byName(members: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    isPlainObject(members) ? Object.entries(members).map(([key, value]) => [key.toLowerCase(), value]) : [],
  );
}

function functionsIn(list: unknown): ReadonlyMap<string, UserFunction> {
  const spaces: readonly unknown[] = Array.isArray(list) ? list : [];
  return new Map(
    spaces.flatMap((space) => {
      if (!isPlainObject(space) || !isPlainObject(space["members"])) return [];
      return Object.entries(space["members"]).flatMap(([name, member]) => {
        if (!isPlainObject(member) || !isPlainObject(member["output"])) return [];
        const parameters: readonly unknown[] = Array.isArray(member["parameters"]) ? member["parameters"] : [];
        const names = parameters.map((one) => String(isPlainObject(one) ? one["name"] : ""));
        return [
          [
            `${String(space["namespace"])}.${name}`.toLowerCase(),
            { names, output: member["output"]["value"] },
          ] as const,
        ];
      });
    }),
  );
}
