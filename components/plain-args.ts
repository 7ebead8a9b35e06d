import * as pulumi from "@pulumi/pulumi";

import { FoundationError, type Finding } from "../terms/finding";
import { isPlainObject } from "../terms/plain-object";

/**
 * The arguments of a component, once none of them is an Output: names and ARM ids are computed from them before anything is
 * declared, and a value that comes later cannot take part. Types say so too, but not to a program in JavaScript.
 *
 * @param name the component's name, with which the findings begin
 * @param open arguments that may be Outputs: what Azure invents, such as the id of an identity
 * @throws FoundationError that names every Output.
 */
export function plainArgs<Args extends object>(
  name: string,
  args: Args,
  open: readonly (keyof Args & string)[] = [],
): Args {
  const closed = Object.entries(args).filter(([key]) => !open.some((one) => one === key));
  const findings = closed.flatMap(([key, value]) => outputsIn(`${name}.${key}`, value));
  if (findings.length > 0) throw new FoundationError(findings);
  return args;
}

function outputsIn(path: string, value: unknown): readonly Finding[] {
  if (pulumi.Output.isInstance(value) || pulumi.Resource.isInstance(value) || value instanceof Promise)
    return [laterAt(path)];
  if (Array.isArray(value)) return value.flatMap((item, index) => outputsIn(`${path}[${index}]`, item));
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => outputsIn(`${path}.${key}`, inner));
}

function laterAt(path: string): Finding {
  return {
    path,
    got: "a value that is known later: an Output, a promise or a resource",
    allowed: "a plain value: every name and id is computed from it before the first resource",
    fix: "write the value itself (an ARM id can be put together from its names), and let the component depend on the resource with dependsOn",
  };
}
