import { armTypes, type ResourceType } from "../catalog/arm-types";
import { UNKNOWN, type Unknown } from "../terms/unknown";

/** An ARM id by its segments, without the slash in front; a name that is not known is UNKNOWN. */
export type IdSegments = readonly (string | Unknown)[];

export interface ArmAddress {
  readonly token: string;
  /** The inputs that are segments of the id: `accountName`, `resourceGroupName`, `scope`. */
  readonly inputs: Readonly<Record<string, string | Unknown>>;
}

const byArmType = new Map<string, ResourceType[]>();
for (const type of armTypes) {
  const key = type.armType.toLowerCase();
  byArmType.set(key, [...(byArmType.get(key) ?? []), type]);
}

/**
 * The azure-native type of an ARM type, and what its id says of the inputs. Of several types for one ARM type the one
 * whose path says most of the id: a lock on a resource group is one at that level, not one at any scope.
 */
export function addressOf(armType: string, id: IdSegments, apiVersion = ""): ArmAddress | undefined {
  const [best] = (byArmType.get(armType.toLowerCase()) ?? [])
    .flatMap((type) => {
      const inputs = match(type.idPath.split("/").filter(Boolean), id);
      return inputs === undefined ? [] : [{ type, inputs }];
    })
    .sort((a, b) => literals(b.type) - literals(a.type) || newest(b.type, a.type, apiVersion));
  if (best === undefined) return undefined;
  const { subscriptionId, ...inputs } = best.inputs;
  // The provider says it, but for the types whose own input it is.
  const keeps = best.type.nameInput === "subscriptionId" && subscriptionId !== undefined;
  return { token: best.type.token, inputs: keeps ? { ...inputs, subscriptionId } : inputs };
}

function literals({ idPath }: ResourceType): number {
  return idPath.split("/").filter((one) => one !== "" && !one.startsWith("{")).length;
}

/** Two tokens for one path are two API versions of it. */
function newest(a: ResourceType, b: ResourceType, wanted: string): number {
  const score = ({ apiVersion }: ResourceType): number => (wanted !== "" && apiVersion > wanted ? 0 : 1);
  return score(a) - score(b) || (a.apiVersion < b.apiVersion ? -1 : 1);
}

function match(path: readonly string[], id: IdSegments): Readonly<Record<string, string | Unknown>> | undefined {
  const [first = ""] = path;
  const scope = /^\{(scope|resourceUri|resourceId|scopeId)\}$/.exec(first)?.[1];
  const fixed = scope === undefined ? path : path.slice(1);
  const lead = id.length - fixed.length;
  if (scope === undefined ? lead !== 0 : lead < 0) return undefined;
  const inputs: Record<string, string | Unknown> = {};
  for (const [index, segment] of fixed.entries()) {
    const given = id[lead + index];
    const input = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (input !== undefined && given !== undefined) inputs[input] = given;
    else if (typeof given !== "string" || given.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  if (scope !== undefined) inputs[scope] = scopeText(id.slice(0, lead), scope);
  return inputs;
}

function scopeText(segments: IdSegments, input: string): string | Unknown {
  const texts = segments.filter((one) => typeof one === "string");
  if (texts.length < segments.length) return UNKNOWN;
  return `${input === "scopeId" ? "" : "/"}${texts.join("/")}`;
}

/** The segments of an id that is known. */
export function segmentsOf(id: string): IdSegments {
  return id.split("/").filter((one) => one !== "");
}
