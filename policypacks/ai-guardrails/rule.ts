import type { References } from "../../terms/resolve-reference";
import type { Resource } from "../../terms/resource";
import type { Verdict } from "../../terms/verdict";

export type Severity = "low" | "medium" | "high" | "critical";
export type Posture = "online" | "corp";

/** What is said of a rule, whatever it looks at. */
export interface RuleDescription {
  /** Stable; a rename is a breaking change. */
  readonly id: string;
  readonly title: string;
  /** Why, in one sentence. */
  readonly rationale: string;
  readonly severity: Severity;
  /** Asked only where the posture is this one; absent: asked everywhere. */
  readonly posture?: Posture;
  /** Asked only in production stacks. */
  readonly environment?: "prod";
  readonly source: string;
  /** Id of the Azure Policy definition that asks the same, where there is one. */
  readonly azurePolicy?: string;
  /** What it does not see, one sentence each. */
  readonly limits?: readonly string[];
  /** Type tokens that it asks for; the tokens of dated modules and of local packages count as the same types. */
  readonly appliesTo: readonly string[];
}

/** A rule over one resource: data plus a pure generator. */
export interface Rule extends RuleDescription {
  readonly over?: undefined;
  /** Inputs of the first type of `appliesTo`; a test runs both, the rule's page prints them. */
  readonly examples: {
    readonly pass: Readonly<Record<string, unknown>>;
    readonly fail: Readonly<Record<string, unknown>>;
  };
  check(resource: Resource): Iterable<Verdict>;
}

/** A rule over all resources of a stack. */
export interface StackRule extends RuleDescription {
  readonly over: "stack";
  readonly examples: { readonly pass: readonly Resource[]; readonly fail: readonly Resource[] };
  check(stack: Stack): Iterable<StackVerdict>;
}

export type AnyRule = Rule | StackRule;

export type StackVerdict = Verdict & { readonly resource: Resource };

/** A stack as one rule sees it. */
export interface Stack {
  /** All of it. */
  readonly resources: readonly Resource[];
  /** Those of the rule's types to which its posture and environment apply. */
  readonly subjects: readonly Resource[];
  readonly references: References;
}
