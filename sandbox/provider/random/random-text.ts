import { randomInt } from "node:crypto";

const lower = "abcdefghijklmnopqrstuvwxyz";
const classes = { lower, upper: lower.toUpperCase(), numeric: "0123456789", special: "!@#$%&*()-_=+[]{}<>:?" } as const;
const minimums = { lower: "minLower", upper: "minUpper", numeric: "minNumeric", special: "minSpecial" } as const;
type CharacterClass = keyof typeof classes;
const names = Object.keys(classes) as CharacterClass[];

/** The inputs of RandomString and RandomPassword with the provider's defaults. */
export function textInputs(inputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const wanted = Object.fromEntries(names.map((name) => [name, inputs[name] ?? true]));
  const least = Object.fromEntries(names.map((name) => [minimums[name], inputs[minimums[name]] ?? 0]));
  return { ...inputs, ...wanted, ...least, number: inputs["number"] ?? wanted["numeric"] };
}

/** What is wrong with the inputs, or undefined. */
export function textFailure(inputs: Readonly<Record<string, unknown>>): string | undefined {
  const { length } = inputs;
  if (typeof length !== "number" || length < 1) return "length: a number of characters from 1 is required";
  const least = names.reduce((sum, name) => sum + Number(inputs[minimums[name]] ?? 0), 0);
  if (least > length) return `length: ${length} is shorter than the ${least} characters that the minimums ask for`;
  if (alphabet(inputs) === "") return "one of lower, upper, numeric and special must be true";
  return undefined;
}

/** A text of the wanted length and classes, from the system's own randomness. */
export function randomText(inputs: Readonly<Record<string, unknown>>): string {
  const all = alphabet(inputs);
  const least = names.flatMap((name) => draw(charactersOf(inputs, name), Number(inputs[minimums[name]] ?? 0)));
  const rest = draw(all, Number(inputs["length"]) - least.length);
  return shuffled([...least, ...rest]).join("");
}

function alphabet(inputs: Readonly<Record<string, unknown>>): string {
  return names
    .filter((name) => inputs[name] !== false)
    .map((name) => charactersOf(inputs, name))
    .join("");
}

function charactersOf(inputs: Readonly<Record<string, unknown>>, name: CharacterClass): string {
  const own = inputs["overrideSpecial"];
  return name === "special" && typeof own === "string" && own !== "" ? own : classes[name];
}

function draw(characters: string, count: number): string[] {
  return Array.from({ length: count }, () => characters.charAt(randomInt(characters.length)));
}

function shuffled(characters: readonly string[]): string[] {
  const result = [...characters];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [result[last], result[other]] = [result[other] ?? "", result[last] ?? ""];
  }
  return result;
}
