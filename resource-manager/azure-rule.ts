import type { Resource } from "../terms/resource";
import type { Verdict } from "../terms/verdict";
import type { World } from "./world";

/** When a rule is asked: before a resource is made, changed or deleted. */
export type Phase = "create" | "update" | "delete";

export interface Question {
  readonly phase: Phase;
  readonly resource: Resource;
  /** ARM id, UNKNOWN parts never reach a rule: it is asked only when the id is known. */
  readonly id: string;
  /** What stood before, on update and delete. */
  readonly old?: Resource;
  readonly world: World;
}

/** What Azure refuses, over more than one body. Data plus a pure generator; grouped by service in `rules/<service>.ts`. */
export interface AzureRule {
  readonly id: string;
  /** What Azure asks, in one sentence; the rule's line in the reference. */
  readonly what: string;
  /** Type tokens it is asked for; `"*"` for every resource. */
  readonly types: readonly string[];
  readonly phases: readonly Phase[];
  /** Azure's own error code, or `SandboxStricterThanAzure` for our caution. */
  readonly code: string;
  /** HTTP status with which Azure answers. */
  readonly status: number;
  /** `known`: Azure refuses this. `caution`: ours; it only advises on real Azure. */
  readonly certainty: "known" | "caution";
  /** Where it was seen: an issue, a page. */
  readonly seen: string;
  readonly examples: { readonly refused: Example; readonly accepted: Example };
  check(question: Question): Iterable<AzureVerdict>;
}

/**
 * A verdict with the words Azure would use; the message is made from the rule's own facts. A rule that meets two answers
 * of Azure names the second's code, status and certainty here.
 */
export type AzureVerdict = Verdict & {
  readonly message?: string;
  readonly allowed?: string;
  readonly code?: string;
  readonly status?: number;
  readonly certainty?: "known" | "caution";
};

/** A small world and the resource that is asked about in it: the last one of the list. */
export interface Example {
  readonly phase: Phase;
  readonly resources: readonly Resource[];
  /** On update: what the last resource was before. */
  readonly old?: Resource;
  /** Soft-deleted resources of the world. */
  readonly deleted?: readonly Resource[];
  /** Resources of the world that have not succeeded, by the name that the program gave them. */
  readonly states?: Readonly<Record<string, string>>;
}
