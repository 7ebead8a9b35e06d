/**
 * Writes one generated table: a typed array with one entry a line, so that a change of a fact is a change of one line.
 * The reader beside it (`catalog/<table>.ts`) holds the type, the source and the date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const catalog = join(dirname(fileURLToPath(import.meta.url)), "..", "catalog");

/** The parsed file of the data folder that is the script's first argument. */
export function readFacts(name) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error(`usage: node ${process.argv[1]} <folder that holds ${name}>`);
    process.exit(2);
  }
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** Sorts by key, refuses a key twice, writes `catalog/generated/<table>.ts`. */
export function writeTable(table, typeName, key, entries) {
  const sorted = [...entries].sort((a, b) => compare(key(a), key(b)));
  const keys = sorted.map(key);
  const twice = keys.filter((one, index) => one === keys[index - 1]);
  if (twice.length > 0) throw new Error(`${table}: more than one entry for ${twice.join(", ")}`);
  const lines = [
    `// Written by scripts/carry-*.mjs; edit the script, not this file.`,
    ...(typeName === "string" ? [] : [`import type { ${typeName} } from "../${table}";`, ``]),
    `export const entries: readonly ${typeName}[] = [`,
    ...sorted.map((entry) => `  ${JSON.stringify(withoutEmpty(entry))},`),
    `];`,
    ``,
  ];
  writeFileSync(join(catalog, "generated", `${table}.ts`), lines.join("\n"));
  console.log(`${table}: ${sorted.length} entries`);
}

/** Writes lists of ids as text, one id a line: thousands of objects would be made at every start for a lookup or two. */
export function writeLists(table, lists) {
  const lines = [`// Written by scripts/carry-*.mjs; edit the script, not this file.`];
  for (const [name, ids] of Object.entries(lists)) {
    const sorted = [...new Set(ids)].sort(compare);
    lines.push(``, `export const ${name}: string = \``, ...sorted, `\`;`);
    console.log(`${table} ${name}: ${sorted.length}`);
  }
  writeFileSync(join(catalog, "generated", `${table}.ts`), [...lines, ``].join("\n"));
}

/** Letter case decides nothing else: plain code-unit order, the same on every machine. */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A fact that the source does not have is left out, not written as null. */
export function withoutEmpty(value) {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null)
      .map(([name, one]) => [name, withoutEmpty(one)]),
  );
}

/** ARM types come in several letter cases; this gives Azure's own, as `catalog/arm-types.ts` has it. */
export function armSpelling() {
  const text = readFileSync(join(catalog, "generated", "arm-types.ts"), "utf8");
  const types = [...text.matchAll(/"?armType"?: "([^"]+)"/g)].map(([, type]) => type);
  const known = new Map(types.map((type) => [type.toLowerCase(), type]));
  return (type) => known.get(type.toLowerCase()) ?? type;
}
