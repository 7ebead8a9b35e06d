import type { Facts } from "./facts";
import * as ids from "./generated/policy-definitions";

/** An id of a built-in policy, by its GUID: the last part of its ARM id. Key: the id. */
export interface KnownPolicy {
  readonly id: string;
  readonly kind: "definition" | "initiative";
  /**
   * `nonexistent`: seen in public templates, yet Azure never had it. `unverified`: newer than the snapshot, and quoted by
   * public templates alone.
   */
  readonly status: "live" | "deprecated" | "governmentOnly" | "nonexistent" | "unverified";
}

/** Every built-in id of Azure's public cloud, and the wrong ones that people copy. Made on first use: few programs ask. */
export const policyDefinitions: Facts<KnownPolicy> = {
  source: "https://github.com/Azure/azure-policy/tree/f4a50bacae07ddb096943c597669bcae494a6e29",
  asOf: "2026-04-29",
  get entries() {
    return [...known().values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  },
};

/** What is known of a GUID; `undefined` for one that is newer than the table, or invented. */
export function knownPolicy(id: string): KnownPolicy | undefined {
  return known().get(id.toLowerCase());
}

/** Live ids that begin with the same eight characters: of a wrong id the rest is what people get wrong. */
export function policiesLike(id: string): readonly KnownPolicy[] {
  const head = id.slice(0, 8).toLowerCase();
  return [...known().values()].filter((one) => one.status === "live" && one.id.startsWith(head));
}

let table: ReadonlyMap<string, KnownPolicy> | undefined;

function known(): ReadonlyMap<string, KnownPolicy> {
  table ??= new Map(
    [
      ...listed(ids.definitions, "definition", "live"),
      ...listed(ids.initiatives, "initiative", "live"),
      ...listed(ids.deprecatedDefinitions, "definition", "deprecated"),
      ...listed(ids.deprecatedInitiatives, "initiative", "deprecated"),
      ...listed(ids.unverifiedDefinitions, "definition", "unverified"),
      ...listed(ids.governmentDefinitions, "definition", "governmentOnly"),
      ...listed(ids.governmentInitiatives, "initiative", "governmentOnly"),
      ...listed(ids.nonexistentDefinitions, "definition", "nonexistent"),
    ].map((one) => [one.id, one]),
  );
  return table;
}

function listed(text: string, kind: KnownPolicy["kind"], status: KnownPolicy["status"]): KnownPolicy[] {
  return text
    .trim()
    .split("\n")
    .map((id) => ({ id, kind, status }));
}
