import type { Pending } from "./pending";

/** Where expressions are evaluated. */
export interface Scope {
  /** By name in small letters; each is evaluated when it is asked for. */
  parameter(name: string): unknown;
  variable(name: string): unknown;
  /** The template's own functions. */
  userFunction(name: string): UserFunction | undefined;
  /** What a deployment answers for its outputs, by id or symbolic name; `undefined` for what is none. */
  readonly outputs: (id: string) => Readonly<Record<string, unknown>> | undefined;
  /** The id behind a symbolic name. */
  readonly symbol: (name: string) => string | undefined;
  /** Indices of the copy loops around, by name in small letters; the innermost as the empty name. */
  readonly indices: ReadonlyMap<string, number>;
  /** Variables of lambdas. */
  readonly locals: ReadonlyMap<string, unknown>;
  readonly place: DeploymentPlace;
}

export interface UserFunction {
  readonly names: readonly string[];
  readonly output: unknown;
}

/** Where a deployment deploys to. */
export interface DeploymentPlace {
  readonly level: "group" | "subscription" | "other";
  readonly subscription: string | Pending;
  readonly group: string | Pending;
}
