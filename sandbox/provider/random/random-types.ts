import { randomBytes, randomInt, randomUUID } from "node:crypto";

import type { Properties } from "../calls";
import { Secret } from "../secret";

import { randomText, textFailure, textInputs } from "./random-text";

/** A type of the random package: its defaults, its own checks, and what it makes. */
export interface RandomType {
  readonly defaults: (inputs: Properties) => Record<string, unknown>;
  /** What is wrong with the inputs. */
  readonly failure: (inputs: Properties) => string | undefined;
  /** The outputs beside the inputs, and which of them is the id. */
  readonly make: (inputs: Properties) => { readonly id: string; readonly made: Properties };
}

const words = ["amber", "brave", "calm", "eager", "fair", "glad", "keen", "lucid", "merry", "noble", "quick", "rapid"];
const animals = [
  "badger",
  "crane",
  "dingo",
  "egret",
  "ferret",
  "gecko",
  "heron",
  "ibex",
  "jackal",
  "koala",
  "lynx",
  "otter",
];

export const randomTypes: Readonly<Record<string, RandomType>> = {
  "random:index/randomString:RandomString": {
    defaults: textInputs,
    failure: textFailure,
    make: (inputs) => {
      const result = randomText(inputs);
      return { id: result, made: { result } };
    },
  },
  "random:index/randomPassword:RandomPassword": {
    defaults: textInputs,
    failure: textFailure,
    make: (inputs) => ({
      id: "none", // as the real provider does: an id is shown everywhere
      made: { result: new Secret(randomText(inputs)), bcryptHash: new Secret(standInHash()) },
    }),
  },
  "random:index/randomId:RandomId": {
    defaults: (inputs) => ({ ...inputs }),
    failure: ({ byteLength }) =>
      typeof byteLength === "number" && byteLength >= 1
        ? undefined
        : "byteLength: a number of bytes from 1 is required",
    make: ({ byteLength, prefix }) => {
      const bytes = randomBytes(Number(byteLength));
      const start = typeof prefix === "string" ? prefix : "";
      const hex = bytes.toString("hex");
      const id = bytes.toString("base64url");
      return {
        id,
        made: {
          hex: start + hex,
          dec: start + BigInt(`0x${hex}`).toString(),
          b64Std: start + bytes.toString("base64"),
          b64Url: start + id,
        },
      };
    },
  },
  "random:index/randomUuid:RandomUuid": {
    defaults: (inputs) => ({ ...inputs }),
    failure: () => undefined,
    make: () => {
      const result = randomUUID();
      return { id: result, made: { result } };
    },
  },
  "random:index/randomPet:RandomPet": {
    defaults: (inputs) => ({ ...inputs, length: inputs["length"] ?? 2, separator: inputs["separator"] ?? "-" }),
    failure: () => undefined,
    make: ({ length, prefix, separator }) => {
      const adjectives = Array.from({ length: Math.max(0, Number(length) - 1) }, () => pick(words));
      const parts = [...(typeof prefix === "string" ? [prefix] : []), ...adjectives, pick(animals)];
      return { id: parts.join(String(separator)), made: {} };
    },
  },
};

/** In the form of a bcrypt hash. It hashes nothing: the sandbox has no bcrypt, and nothing signs in here. */
function standInHash(): string {
  return `$2a$10$${randomBytes(40).toString("base64").replace(/[+=]/g, ".").slice(0, 53)}`;
}

function pick(from: readonly string[]): string {
  return from[randomInt(from.length)] ?? "";
}
