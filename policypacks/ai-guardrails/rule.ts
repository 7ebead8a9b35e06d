import type { References } from "../../terms/resolve-reference";
import type { Resource } from "../../terms/resource";
import type { Verdict } from "../../terms/verdict";

export type Severity = "low" | "medium" | "high" | "critical";
export type Posture = "online" | "corp";

/** Where a rule stands in the frameworks that auditors ask for; only what truly maps. */
export interface Frameworks {
  /** Pillar of the Azure Well-Architected Framework. */
  readonly waf: WafPillar;
  /** Controls of the Microsoft cloud security benchmark: `NS-2`, `IM-1`. */
  readonly mcsb?: readonly string[];
  /** Articles of the EU AI Act: `Article 15`. */
  readonly euAiAct?: readonly string[];
  /** Functions of the NIST AI Risk Management Framework. */
  readonly nistAiRmf?: readonly NistFunction[];
}

export type WafPillar =
  "Reliability" | "Security" | "Cost Optimization" | "Operational Excellence" | "Performance Efficiency";
export type NistFunction = "Govern" | "Map" | "Measure" | "Manage";

/** What a user may set of a rule, as JSON Schema says it. */
export interface SettingSchema {
  readonly type: "string" | "number" | "integer" | "boolean" | "array" | "object";
  readonly description: string;
  readonly default?: string | number | boolean | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: { readonly type: "string" };
  readonly minimum?: number;
}

/** A rule's settings by name: what is configured, its schema's default otherwise. */
export type RuleSettings = Readonly<Record<string, unknown>>;

/** What is said of a rule, whatever it looks at. */
export interface RuleDescription {
  /** Stable; a rename is a breaking change. */
  readonly id: string;
  /** The idea behind it, which several services share: `local-auth`. */
  readonly concern: string;
  readonly title: string;
  /** Why, in one sentence. */
  readonly rationale: string;
  readonly severity: Severity;
  /** Asked only where the posture is this one; absent: asked everywhere. */
  readonly posture?: Posture;
  /** Asked only in production stacks. */
  readonly environment?: "prod";
  readonly source: string;
  readonly frameworks: Frameworks;
  /** Id of the Azure Policy definition that asks the same, where there is one. */
  readonly azurePolicy?: string;
  /** What it does not see, one sentence each. */
  readonly limits?: readonly string[];
  /** What can be set of it, by name; absent where nothing can. */
  readonly settings?: Readonly<Record<string, SettingSchema>>;
  /** With what its examples are judged, where its defaults ask nothing. */
  readonly exampleSettings?: RuleSettings;
  /** Type tokens that it asks for; `*` for every type; the tokens of dated modules and of local packages count as the same types. */
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
  check(resource: Resource, settings: RuleSettings): Iterable<Verdict>;
  /**
   * The inputs as they would pass, where there is one mend that breaks nothing else; offered through Pulumi's
   * remediation, off by default. Leaves what is not known alone.
   */
  mend?(props: Resource["props"]): Resource["props"];
}

/** A rule over all resources of a stack. */
export interface StackRule extends RuleDescription {
  readonly over: "stack";
  readonly examples: { readonly pass: readonly Resource[]; readonly fail: readonly Resource[] };
  check(stack: Stack, settings: RuleSettings): Iterable<StackVerdict>;
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
