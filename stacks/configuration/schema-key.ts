import { z } from "zod";

/** What a finding says of a key: what is accepted, and one value that would be. */
export interface Words {
  readonly allowed: string;
  readonly example: string;
  /** What to write, where one example would say less than there is to choose from. */
  readonly choices?: string;
}

/** The words of each key, kept beside its schema so that neither can be changed without the other in view. */
export const words = z.registry<Words>();

export function key<S extends z.ZodType>(schema: S, allowed: string, example: string, choices?: string): S {
  const described = schema.describe(`Allowed: ${allowed}. Example: ${example}`);
  words.add(described, { allowed, example, ...(choices === undefined ? {} : { choices }) });
  return described;
}

/** An IPv4 CIDR block. */
export const cidr = key(z.cidrv4(), "an IPv4 CIDR block", "10.0.0.0/16");

/** A day, as ISO 8601 writes it. */
export function day(allowed: string, example: string): z.ZodType<string> {
  return key(z.iso.date(), allowed, example);
}
