import { isDeepStrictEqual } from "node:util";

import { UNKNOWN } from "../../../terms/unknown";
import type { DiffAnswer, ProviderPackage } from "../calls";
import { Refused } from "../calls";
import { mark, refuseUnmarked } from "../mark";
import { hiddenLikeProperties, holdsUnknown, revealed, revealedProperties } from "../secret";

import type { RandomType } from "./random-types";
import { randomTypes } from "./random-types";

/** The random package, as far as programs for Azure use it. Its resources live in the state alone. */
export function randomPackage(): ProviderPackage {
  return {
    configure: () => undefined,
    check({ type, news }) {
      const { defaults, failure } = typeOf(type);
      const inputs = hiddenLikeProperties(defaults(news), news);
      const reason = Object.values(news).some(holdsUnknown) ? undefined : failure(revealedProperties(inputs));
      return { inputs, failures: reason === undefined ? [] : [{ property: "", reason }] };
    },
    diff({ urn, olds, oldInputs, news }) {
      refuseUnmarked(urn, olds);
      return diff(revealedProperties(oldInputs), revealedProperties(news));
    },
    create({ type, inputs, preview }) {
      if (preview) return { id: "", outputs: { ...inputs, ...unknownLike(type) } };
      const { id, made } = typeOf(type).make(revealedProperties(inputs));
      return { id, outputs: { ...inputs, ...made, ...mark } };
    },
    // What exists is what the state says.
    read: ({ id, outputs, inputs = {} }) => ({ id, outputs, inputs }),
    update: ({ olds, news }) => ({ ...olds, ...news }),
    delete: () => undefined,
    invoke({ token }) {
      throw new Refused(`Invoke type ${token} not found`);
    },
    cancel: () => undefined,
    close: () => undefined,
  };
}

function typeOf(token: string): RandomType {
  const type = Object.hasOwn(randomTypes, token) ? randomTypes[token] : undefined;
  if (type === undefined) throw new Refused(`Resource type ${token} not found`);
  return type;
}

/** What Create would add, not known before it has run. */
function unknownLike(type: string): Record<string, unknown> {
  const sample = typeOf(type).make({ length: 1, byteLength: 1, separator: "-" }).made;
  return Object.fromEntries(Object.keys(sample).map((key) => [key, UNKNOWN]));
}

/** Whatever changes, what is random must be drawn again: `keepers` serve that alone. */
function diff(old: Readonly<Record<string, unknown>>, news: Readonly<Record<string, unknown>>): DiffAnswer {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(news)])];
  const changed = keys.filter((key) => !isDeepStrictEqual(revealed(old[key]), revealed(news[key])));
  return {
    changes: changed.map((path) => ({ path, kind: kindOf(old[path], news[path]), replaces: true })),
    deleteBeforeReplace: false,
  };
}

function kindOf(old: unknown, next: unknown): "add" | "update" | "delete" {
  if (old === undefined) return "add";
  return next === undefined ? "delete" : "update";
}
