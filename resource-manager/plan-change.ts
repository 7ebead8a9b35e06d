import type { ResourceType } from "../catalog/arm-types";
import { own } from "../terms/plain-object";
import { UNKNOWN } from "../terms/unknown";
import { type Difference, differences } from "./compare-inputs";
import { refusedTransition } from "./conditional-changes";
import { frozen } from "./frozen-properties";
import { ADVICE, type Refusal } from "./refusal";
import { schemaOf, type TypeSchema } from "./schema";

/** One input that differs from what stood before. */
export interface Change {
  /** SDK input path: `properties.customSubDomainName`, `securityRules[2].access`. */
  readonly path: string;
  readonly kind: "add" | "update" | "delete";
  /** The resource is replaced because of it. */
  readonly replaces: boolean;
  /** What Azure answers when the change is sent as an update; absent where Azure takes it. */
  readonly refused?: Refusal;
  /** Said, and stops nothing: only another provider takes the property for frozen, so a replacement is planned. */
  readonly caution?: Refusal;
}

export interface ChangePlan {
  readonly changes: readonly Change[];
}

/** Compares inputs as Azure does and says of each difference what becomes of it. */
export function planChange(
  type: ResourceType,
  oldInputs: Readonly<Record<string, unknown>>,
  newInputs: Readonly<Record<string, unknown>>,
): ChangePlan {
  const schema = schemaOf(type.token);
  if (schema === undefined) return { changes: [] };
  return {
    changes: differences(schema, oldInputs, newInputs).map((difference) => judged(type, schema, difference, newInputs)),
  };
}

function judged(
  type: ResourceType,
  schema: TypeSchema,
  difference: Difference,
  inputs: Readonly<Record<string, unknown>>,
): Change {
  const { path, old } = difference;
  const kind = old === undefined ? "add" : difference.new === undefined ? "delete" : "update";
  if (schema.identity.includes(difference.generic) || hits(schema, difference, "replaces"))
    return { path, kind, replaces: true };

  // What is not known yet may turn out to be what stands there already.
  if (difference.new === UNKNOWN || old === UNKNOWN) return { path, kind, replaces: false };

  const refused = refusedTransition(type, difference) ?? firm(type, schema, difference, inputs);
  if (refused !== undefined) return { path, kind, replaces: false, refused };
  if (kind !== "delete" && hits(schema, difference, "createOnly"))
    return { path, kind, replaces: true, caution: advice(type, difference) };
  return { path, kind, replaces: false };
}

/** Whether a fact holds for the place itself, for what is above it, or for what changed with it. */
function hits(schema: TypeSchema, difference: Difference, fact: "replaces" | "createOnly", value?: string): boolean {
  return [...above(difference.generic), ...difference.touched].some((generic) => {
    const found = own(schema.paths, generic)?.[fact];
    return found !== undefined && found !== false && (value === undefined || found === value);
  });
}

/** `a.b[].c` stands under `a.b[]`, `a.b` and `a`. */
function above(generic: string): string[] {
  const cuts = [...generic.matchAll(/\.|\[\]/g)].map((match) => generic.slice(0, match.index));
  return [...new Set([generic, ...cuts])];
}

function firm(
  type: ResourceType,
  schema: TypeSchema,
  difference: Difference,
  inputs: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  // What a PUT leaves out, most services keep; and false is what absence meant.
  if (difference.new === undefined || (difference.old === undefined && difference.new === false)) return undefined;
  const known = frozen(type, [...above(difference.generic), ...difference.touched]);
  if (!known && !hits(schema, difference, "createOnly", "firm")) return undefined;
  return frozenRefusal(type, difference, inputs);
}

function frozenRefusal(
  { armType, nameInput = "name" }: ResourceType,
  { path, generic, old, new: next }: Difference,
  inputs: Readonly<Record<string, unknown>>,
): Refusal {
  const words = (): { code: string; status: number; message: string } => {
    const name = shown(own(inputs, nameInput));
    if (generic === "location" && armType === "Microsoft.Authorization/policyAssignments")
      return {
        code: "InvalidLocationUpdate",
        status: 400,
        message: `The location of the policy assignment '${name}' cannot be changed.`,
      };
    if (generic === "location")
      return {
        code: "InvalidResourceLocation",
        status: 409,
        message: `The resource '${name}' already exists in location '${shown(old)}' in resource group '${shown(own(inputs, "resourceGroupName"))}'. A resource with the same name cannot be created in location '${shown(next)}'. Please select a new resource name.`,
      };
    if (armType === "Microsoft.Storage/storageAccounts")
      return {
        code: "AccountPropertyCannotBeUpdated",
        status: 400,
        message: `The property '${path}' was specified in the input, but it cannot be updated as it is read-only. For more information, see - https://aka.ms/storageaccountupdate`,
      };
    return { code: "PropertyChangeNotAllowed", status: 409, message: `Changing property '${path}' is not allowed.` };
  };
  return {
    ...words(),
    path,
    got: shown(next),
    allowed:
      old === undefined ? "nothing, as when the resource was made" : `${shown(old)}, as when the resource was made`,
    fix: `keep ${path}, or make the resource anew: give it replaceOnChanges: ["${path}"] where it holds no data`,
    certainty: "known",
  };
}

function advice({ armType }: ResourceType, { path, new: next }: Difference): Refusal {
  return {
    code: ADVICE,
    status: 409,
    message: `'${path}' of ${armType} may be frozen: another provider replaces the resource when it changes.`,
    path,
    got: shown(next),
    fix: `expect a replacement, or keep ${path}`,
    certainty: "caution",
  };
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "a value";
}
