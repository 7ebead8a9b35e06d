import { isPlainObject, type PlainObject } from "../../../../terms/plain-object";
import type { JsonPath } from "../judged-input";
import { scopeOf } from "./definitions";
import { evaluateValue } from "./evaluate";
import { type Declared, expand } from "./expand";
import { Pending, textOf } from "./pending";
import type { DeploymentPlace, Scope } from "./scope";

/** What was found so far, over all levels. */
export interface Read {
  readonly declared: Declared[];
  readonly notes: Set<string>;
}

/** Deeper than any that is deployed. */
const deepest = 12;

/** A template together with where it is deployed and what it is given. */
export class Deployment {
  readonly #scope: Scope;
  readonly #resources: unknown;
  readonly #at: JsonPath;
  readonly #read: Read;
  readonly #template: PlainObject;
  readonly #depth: number;
  readonly #symbols = new Map<string, string>();
  readonly #inner = new Map<string, () => Deployment | undefined>();

  constructor(
    template: PlainObject,
    given: Readonly<Record<string, unknown>>,
    place: DeploymentPlace,
    at: JsonPath,
    read: Read,
    depth = 0,
    outer?: Scope,
  ) {
    this.#template = template;
    this.#resources = template["resources"];
    this.#at = at;
    this.#read = read;
    this.#depth = depth;
    const symbol = (name: string): string | undefined => this.#symbols.get(name);
    const outputs = (id: string): PlainObject | undefined => this.#inner.get(id.toLowerCase())?.()?.outputs();
    // A template whose expressions belong to the one around it has no parameters of its own.
    this.#scope =
      outer === undefined
        ? scopeOf({ template, given, place, symbol, outputs })
        : {
            ...outer,
            place,
            symbol: (name) => symbol(name) ?? outer.symbol(name),
            outputs: (id) => outputs(id) ?? outer.outputs(id),
          };
  }

  /** Finds all resources, those of nested deployments as well. */
  collect(): void {
    const declared = expand(this.#resources, this.#scope, [...this.#at, "resources"]);
    for (const { symbol, id } of declared) if (symbol !== undefined) this.#symbols.set(symbol, id.text);
    const nested: (() => Deployment | undefined)[] = [];
    for (const one of declared) {
      if (one.existing) continue;
      if (one.armType.toLowerCase() !== "microsoft.resources/deployments") this.#read.declared.push(one);
      else {
        const open = lazily(() => this.#nested(one));
        this.#inner.set(one.id.text.toLowerCase(), open);
        nested.push(open);
      }
    }
    for (const open of nested) open();
  }

  outputs(): PlainObject {
    const outputs = this.#template["outputs"];
    if (!isPlainObject(outputs)) return {};
    return Object.fromEntries(
      Object.entries(outputs).map(([name, one]) => [
        name,
        {
          value:
            isPlainObject(one) && Object.hasOwn(one, "value")
              ? evaluateValue(one["value"], this.#scope)
              : new Pending(`«outputs(${name})»`),
        },
      ]),
    );
  }

  #nested(one: Declared): Deployment | undefined {
    const properties = isPlainObject(one.body["properties"]) ? one.body["properties"] : {};
    const template = properties["template"];
    const shown = one.symbol ?? one.names.map(textOf).join("/");
    if (!isPlainObject(template) || this.#depth >= deepest) {
      this.#read.notes.add(`the deployment ${shown} takes its template from elsewhere: it is not in the file`);
      return undefined;
    }
    const options = properties["expressionEvaluationOptions"];
    const inner = isPlainObject(options) && String(options["scope"]).toLowerCase() === "inner";
    const given = inner ? valuesOf(properties["parameters"], one.scope) : {};
    const at = [...one.at, "properties", "template"];
    const place = placeOf(one, template);
    const found = new Deployment(
      template,
      given,
      place,
      at,
      this.#read,
      this.#depth + 1,
      inner ? undefined : one.scope,
    );
    found.collect();
    return found;
  }
}

function lazily<T>(make: () => T): () => T | undefined {
  let state: { value: T | undefined } | undefined;
  return () => {
    if (state === undefined) {
      // One that needs its own outputs finds none.
      state = { value: undefined };
      state.value = make();
    }
    return state.value;
  };
}

function valuesOf(parameters: unknown, scope: Scope): Readonly<Record<string, unknown>> {
  if (!isPlainObject(parameters)) return {};
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, one]) => {
      // The whole of one may be an expression, which gives an empty object for what is not given.
      const found = evaluateValue(one, scope);
      if (isPlainObject(found) && !(found instanceof Pending) && Object.hasOwn(found, "value"))
        return [[name, found["value"]]];
      const nothing = isPlainObject(found) && !(found instanceof Pending) && Object.keys(found).length === 0;
      return nothing ? [] : [[name, new Pending(`«parameters(${name})»`)]];
    }),
  );
}

/** The group or the subscription that a nested deployment names, or that of the one around it. */
function placeOf({ body, scope }: Declared, template: PlainObject): DeploymentPlace {
  const schema = String(template["$schema"]).toLowerCase();
  const group = body["resourceGroup"] === undefined ? scope.place.group : named(body["resourceGroup"], scope);
  const subscription =
    body["subscriptionId"] === undefined ? scope.place.subscription : named(body["subscriptionId"], scope);
  const level =
    body["resourceGroup"] !== undefined ||
    (scope.place.level === "group" && !schema.includes("subscriptiondeploymenttemplate"))
      ? "group"
      : /(managementgroup|tenant)deploymenttemplate/.test(schema)
        ? "other"
        : "subscription";
  return { level, subscription, group };
}

function named(value: unknown, scope: Scope): string | Pending {
  const found = evaluateValue(value, scope);
  return found instanceof Pending ? found : textOf(found);
}
