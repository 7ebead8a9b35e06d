import type { PolicyBuiltIn } from "../../../catalog/policy-built-ins";
import { type KnownPolicy, knownPolicy, policiesLike, policyDefinitions } from "../../../catalog/policy-definitions";
import { policyBuiltIn } from "../../../catalog/policy-other-built-ins";
import { policyReplacements } from "../../../catalog/policy-replacements";
import { type Planned, planned, refused } from "../../planning/planned";

/** A built-in that a user named, with the facts of it. */
export interface NamedBuiltIn {
  readonly definition: PolicyBuiltIn;
  /** Its id is known from public templates alone. */
  readonly unverified: boolean;
}

const forms = "the GUID of a built-in policy or initiative of Azure's public cloud, or its whole ARM id";

/** The built-in behind an id, or why it cannot be assigned, with the right one where that is known. */
export function knownBuiltIn(path: string, written: string): Planned<NamedBuiltIn> {
  const finding = (wrong: Wrong) => refused([{ path, got: written, ...wrong }]);
  const guid = guidOf(written);
  if (guid === undefined)
    return finding({
      allowed: forms,
      fix: "write the id of a built-in; assign definitions of your own in a program of your own",
    });

  const known = knownPolicy(guid);
  if (known === undefined) return finding(unlisted(guid));
  const wrong = unusable(known);
  if (wrong !== undefined) return finding(wrong);

  const id = armId(known.kind, known.id);
  if (written.includes("/") && written.toLowerCase() !== id.toLowerCase())
    return finding({ allowed: `the ARM id of this ${known.kind}`, fix: `write ${id}` });
  const definition = policyBuiltIn(id);
  if (definition === undefined)
    return finding({
      allowed: "a built-in whose facts the catalog carries: those of AI and of what stands beside it",
      fix: "assign it in a program of your own: its parameters and the rights that it needs are not known here",
    });
  return planned({ definition, unverified: known.status === "unverified" });
}

interface Wrong {
  readonly allowed: string;
  readonly fix: string;
}

function unlisted(guid: string): Wrong {
  return {
    allowed: `${forms}; this one is in no list of ${policyDefinitions.asOf}`,
    fix:
      insteadOf(policiesLike(guid).map(({ id }) => id)) ??
      "look it up with `az policy definition show --name <GUID>`: it is invented, or newer than the catalog",
  };
}

function unusable({ id, status }: KnownPolicy): Wrong | undefined {
  const right = insteadOf(replacements(id));
  switch (status) {
    case "live":
    case "unverified":
      return undefined;
    case "nonexistent":
      return {
        allowed: `${forms}; this one stands in public templates, and Azure never had it`,
        fix: right ?? "leave it out: there is no such policy",
      };
    case "deprecated":
      return {
        allowed: "a built-in that is not deprecated",
        fix: right ?? "leave it out, or take the successor that the deprecated one's description names",
      };
    case "governmentOnly":
      return {
        allowed: "a built-in of Azure's public cloud; this one exists in Azure Government alone",
        fix: right ?? "leave it out, or look for its twin in the public cloud",
      };
  }
}

function guidOf(written: string): string | undefined {
  const [, kind, name] =
    /^\/providers\/Microsoft\.Authorization\/(policyDefinitions|policySetDefinitions)\/([^/]+)$/i.exec(written) ?? [];
  const guid = kind === undefined ? written : name;
  // Not every id is hexadecimal: one begins with 17k.
  return guid !== undefined && /^[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}$/i.test(guid) ? guid : undefined;
}

function armId(kind: "definition" | "initiative", guid: string): string {
  const type = kind === "definition" ? "policyDefinitions" : "policySetDefinitions";
  return `/providers/Microsoft.Authorization/${type}/${guid}`;
}

function replacements(guid: string): readonly string[] {
  return policyReplacements.entries.find(({ id }) => id === guid.toLowerCase())?.useInstead ?? [];
}

function insteadOf(guids: readonly string[]): string | undefined {
  if (guids.length === 0) return undefined;
  return `use ${guids.map(inWords).join(" or ")} instead`;
}

/** `71ef260a-... (Azure AI Services resources should have key access disabled)` */
function inWords(guid: string): string {
  const known = knownPolicy(guid);
  const name = known === undefined ? undefined : policyBuiltIn(armId(known.kind, known.id))?.displayName;
  return name === undefined ? guid : `${guid} (${name})`;
}
