import { z } from "zod";

import { joinPath } from "./key-path";
import { configurationSchema } from "./schema";
import { schemaOf } from "./schema-at";
import { type Settings, settingsOf } from "./settings";
import { standIn } from "./stand-in";

/** A configuration with mistakes of form, completed in several ways, so that the rest of it can be planned. */
export interface Completions {
  readonly settings: readonly Settings[];
  /** The keys that were left out or given another value; what is found there is not the user's. */
  readonly touched: readonly string[];
}

/** As many as the longest list of environments and the like has values, so that each is tried once. */
const ways = 3;

/** Repairs find what a missing map lacks only after it is there: one round for each level of the schema. */
const rounds = 8;

type Values = Record<string, unknown>;
type Path = readonly PropertyKey[];

/**
 * Puts stand-ins where the schema refuses a value. Each completion has others, so what is found in all of them does not
 * depend on what the user will write there.
 */
export function completionsOf(values: Readonly<Values>): Completions {
  const touched = new Set<string>();
  const settings = Array.from({ length: ways }, (_, way) => complete(structuredClone(values), way, touched));
  return { settings: settings.flatMap((one) => one ?? []), touched: [...touched] };
}

function complete(values: Values, way: number, touched: Set<string>): Settings | undefined {
  for (let round = 0; round < rounds; round++) {
    const parsed = configurationSchema.safeParse(values);
    if (parsed.success) return settingsOf(parsed.data);
    for (const issue of parsed.error.issues) for (const path of repair(issue, values, way)) touched.add(joinPath(path));
  }
  return undefined;
}

function repair(issue: z.core.$ZodIssue, values: Values, way: number): readonly Path[] {
  if (issue.code === "unrecognized_keys") {
    const paths = issue.keys.map((name) => [...issue.path, name]);
    for (const path of paths) remove(values, path);
    return paths;
  }
  if (issue.code === "invalid_key") {
    remove(values, issue.path);
    return [issue.path];
  }
  const { schema, path } = schemaOf(configurationSchema, issue.path);
  // Absent is one of the things that an optional key may come to be.
  if (schema instanceof z.ZodOptional && way === 0) remove(values, path);
  else put(values, path, standIn(schema, valueAt(values, path), way));
  return [path];
}

function valueAt(values: Values, path: Path): unknown {
  return path.reduce<unknown>((outer, key) => (isHolder(outer) ? outer[key] : undefined), values);
}

function put(values: Values, path: Path, value: unknown): void {
  const holder = valueAt(values, path.slice(0, -1));
  const key = path.at(-1);
  if (isHolder(holder) && key !== undefined) holder[key] = value;
}

function remove(values: Values, path: Path): void {
  const holder = valueAt(values, path.slice(0, -1));
  const key = path.at(-1);
  if (isHolder(holder) && key !== undefined) Reflect.deleteProperty(holder, key);
}

function isHolder(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
