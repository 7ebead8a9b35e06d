import type { ResourceType } from "../catalog/arm-types";
import { checkLocation } from "./check-location";
import { checkName } from "./check-name";
import { checkTags } from "./check-tags";
import { checkShape } from "./check-shape";
import type { Refusal } from "./refusal";
import { schemaOf } from "./schema";

/**
 * Judges one body alone: unknown, missing and ill-typed properties, enums, patterns, lengths, ranges, the resource's
 * name, its tags and its location. UNKNOWN parts are passed over; secrets must be unwrapped before.
 *
 * @param inputs SDK inputs after the SDK's and the provider's defaults (name and location filled in).
 */
export function checkBody(type: ResourceType, inputs: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const schema = schemaOf(type.token);
  if (schema === undefined) return [];
  return [
    ...checkName(type, schema, inputs),
    ...checkLocation(type, inputs),
    ...checkTags(inputs),
    ...checkShape({ schema, owner: type.armType }, schema.inputs, inputs),
  ];
}
