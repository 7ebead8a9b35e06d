import { isPlainObject } from "../../../../terms/plain-object";
import { holdingFunctions, memberOf } from "./holding-functions";
import { type Expression, parseExpression } from "./parse-expression";
import { isPending, joined, Pending, textOf, unknownCall } from "./pending";
import { plainFunctions } from "./plain-functions";
import { idFunction } from "./resource-id-functions";
import type { Scope } from "./scope";

const deepest = 60;

/** A value of a template with its expressions evaluated; what is not static is {@link Pending} where it stands. */
export function evaluateValue(value: unknown, scope: Scope, depth = 0): unknown {
  if (typeof value === "string") return evaluateText(value, scope);
  if (typeof value !== "object" || value === null || value instanceof Pending) return value;
  if (depth > deepest) return new Pending("«too deep»");
  if (Array.isArray(value)) return value.map((one) => evaluateValue(one, scope, depth + 1));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      key === "copy" && isCopies(member)
        ? member.flatMap((copy) => copied(copy, scope, depth + 1))
        : [[keyOf(key, scope), evaluateValue(member, scope, depth + 1)] as const],
    ),
  );
}

interface Copy {
  readonly name: string;
  readonly count: unknown;
  readonly input: unknown;
}

function isCopies(value: unknown): value is readonly Copy[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (one) =>
        isPlainObject(one) &&
        typeof one["name"] === "string" &&
        one["count"] !== undefined &&
        Object.hasOwn(one, "input"),
    )
  );
}

function copied({ name, count, input }: Copy, scope: Scope, depth: number): readonly (readonly [string, unknown])[] {
  const times = evaluateValue(count, scope);
  if (typeof times !== "number") return [[name, unknownCall("copy", [times])]];
  const one = (index: number): unknown => evaluateValue(input, indexed(scope, name, index), depth);
  return [[name, Array.from({ length: Math.min(times, 800) }, (_, index) => one(index))]];
}

/** The scope inside of a copy loop. */
export function indexed(scope: Scope, name: string, index: number): Scope {
  return { ...scope, indices: new Map([...scope.indices, [name.toLowerCase(), index], ["", index]]) };
}

/** A key that is an expression, as the ids of identities are. */
function keyOf(key: string, scope: Scope): string {
  const value = evaluateText(key, scope);
  return value instanceof Pending ? value.text : textOf(value);
}

function evaluateText(text: string, scope: Scope): unknown {
  if (!text.startsWith("[") || !text.endsWith("]")) return text;
  if (text.startsWith("[[")) return text.slice(1);
  const expression = parseExpression(text.slice(1, -1));
  return expression === undefined ? new Pending(`«${text}»`) : evaluate(expression, scope);
}

function evaluate(expression: Expression, scope: Scope): unknown {
  if (expression.kind === "literal") return expression.value;
  if (expression.kind === "member") return memberOf(evaluate(expression.of, scope), evaluate(expression.key, scope));
  try {
    return call(expression.name.toLowerCase(), expression.args, scope);
  } catch {
    // A function refused its arguments, as json('{') does; a deployment would stop here.
    return new Pending(`«${expression.name}(...)»`);
  }
}

function call(name: string, args: readonly Expression[], scope: Scope): unknown {
  const value = (index: number): unknown => (args[index] === undefined ? undefined : evaluate(args[index], scope));
  switch (name) {
    case "parameters":
      return scope.parameter(textOf(value(0)));
    case "variables":
      return scope.variable(textOf(value(0)));
    case "if": {
      const condition = value(0);
      if (condition instanceof Pending) return unknownCall("if", [condition, value(1), value(2)]);
      return String(condition).toLowerCase() === "true" ? value(1) : value(2);
    }
    case "and":
    case "or":
      return logical(
        name,
        args.map((_, index) => value(index)),
      );
    case "coalesce": {
      const all = args.map((_, index) => value(index));
      return all.find((one) => one !== null && one !== undefined) ?? null;
    }
    case "copyindex":
      return copyIndex(
        args.map((_, index) => value(index)),
        scope,
      );
    case "lambdavariables":
      return scope.locals.get(textOf(value(0))) ?? null;
    case "map":
    case "filter":
      return overItems(name, value(0), args[1], scope);
    case "subscription":
      return {
        id: joined(["/subscriptions/", scope.place.subscription]),
        subscriptionId: scope.place.subscription,
        tenantId: new Pending("«tenantId»"),
        displayName: new Pending("«subscription name»"),
      };
    case "resourcegroup":
      return {
        id: joined(["/subscriptions/", scope.place.subscription, "/resourceGroups/", scope.place.group]),
        name: scope.place.group,
        location: new Pending("«resourceGroup().location»"),
        tags: new Pending("«resourceGroup().tags»"),
      };
    case "reference":
      return reference(
        args.map((_, index) => value(index)),
        scope,
      );
    default:
      return byTable(
        name,
        args.map((_, index) => value(index)),
        scope,
      );
  }
}

function byTable(name: string, args: readonly unknown[], scope: Scope): unknown {
  const id = idFunction(name, args, scope);
  if (id !== undefined) return id;
  const holding = holdingFunctions.get(name);
  if (holding !== undefined && (isPending(args) || !plainFunctions.has(name))) return holding(args);
  const plain = plainFunctions.get(name);
  if (plain !== undefined && !isPending(args)) return plain(...args);
  const own = scope.userFunction(name);
  if (own === undefined) return unknownCall(name, args);
  const given = new Map(own.names.map((parameter, index) => [parameter.toLowerCase(), args[index]]));
  return evaluateValue(own.output, { ...scope, parameter: (key) => given.get(key.toLowerCase()) ?? null });
}

function logical(name: "and" | "or", values: readonly unknown[]): unknown {
  const decides = name === "or";
  if (values.some((one) => !(one instanceof Pending) && (String(one).toLowerCase() === "true") === decides))
    return decides;
  return values.some((one) => one instanceof Pending) ? unknownCall(name, values) : !decides;
}

function copyIndex(args: readonly unknown[], { indices }: Scope): unknown {
  const name = args.find((one) => typeof one === "string") ?? "";
  const offset = args.find((one) => typeof one === "number") ?? 0;
  const index = indices.get(name.toLowerCase());
  return index === undefined ? new Pending(`«copyIndex(${name})»`) : index + offset;
}

function overItems(name: "map" | "filter", items: unknown, lambda: Expression | undefined, scope: Scope): unknown {
  if (!Array.isArray(items) || lambda?.kind !== "call" || lambda.name.toLowerCase() !== "lambda")
    return unknownCall(name, [items]);
  const [local, body] = [lambda.args[0], lambda.args.at(-1)];
  if (local === undefined || body === undefined || lambda.args.length !== 2) return unknownCall(name, [items]);
  const key = textOf(evaluate(local, scope));
  const answers = items.map((one: unknown) =>
    evaluate(body, { ...scope, locals: new Map([...scope.locals, [key, one]]) }),
  );
  if (name === "map") return answers;
  if (answers.some((one) => one instanceof Pending)) return unknownCall(name, [items]);
  return items.filter((_, index) => answers[index] === true);
}

/** What a resource answers is not known; what a deployment of this file gives out may be. */
function reference([target]: readonly unknown[], scope: Scope): unknown {
  const text = textOf(target);
  const id = scope.symbol(text) ?? text;
  const outputs = scope.outputs(id);
  return outputs === undefined
    ? new Pending(`«reference(${id})»`, [id, ...(target instanceof Pending ? target.ids : [])])
    : { outputs };
}
