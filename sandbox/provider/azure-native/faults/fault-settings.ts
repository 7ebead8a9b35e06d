/** How often the offline Azure misbehaves, and how. */
export interface FaultSettings {
  /** The share of requests that meet a fault, from 0 to 1. */
  readonly rate: number;
  /** The same seed brings the same faults to the same resources. */
  readonly seed: string;
  /** How many faults may get past the provider's retries, in the whole life of the tenant. */
  readonly errors: number;
}

const keys = ["rate", "seed", "errors"];

/**
 * Reads `rate=0.1,seed=7,errors=1`. The rate must be given; without a seed it is 1, and one fault gets past the provider.
 *
 * @throws Error that says what is wrong with the text.
 */
export function parseFaults(text: string, variable: string): FaultSettings | undefined {
  if (text.trim() === "") return undefined;
  const wrong = (got: string): Error =>
    new Error(
      `${variable}: got ${JSON.stringify(got)}\n` +
        "  allowed: rate from 0 to 1, seed a word, errors a whole number, such as rate=0.1,seed=7,errors=1\n" +
        "  fix: correct the variable, or unset it",
    );
  const parts = text.split(",").map((part) => /^\s*([a-z]+)\s*=\s*([^\s=]+)\s*$/.exec(part));
  const given = new Map<string, string>();
  for (const part of parts) {
    const [, key = "", value = ""] = part ?? [];
    if (part === null || !keys.includes(key) || given.has(key)) throw wrong(text);
    given.set(key, value);
  }
  const rate = Number(given.get("rate") ?? Number.NaN);
  const errors = Number(given.get("errors") ?? 1);
  if (!(rate >= 0 && rate <= 1) || !Number.isInteger(errors) || errors < 0) throw wrong(text);
  return { rate, errors, seed: given.get("seed") ?? "1" };
}

/** Reads a number of milliseconds. @throws Error for anything else. */
export function parseMilliseconds(text: string | undefined, fallback: number, variable: string): number {
  if (text === undefined || text.trim() === "") return fallback;
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(
    `${variable}: got ${JSON.stringify(text)}\n  allowed: milliseconds, 0 or more\n  fix: correct the variable, or unset it`,
  );
}
