import { isPlainObject } from "../../../../terms/plain-object";
import { UNKNOWN } from "../../../../terms/unknown";
import { Pending } from "./pending";

/** Stands for a value while a body is mapped; no text of a template begins so. */
const mark = "\u0000pending:";

/** Values that are not known, each replaced by a text, so that a mapping may carry them anywhere. */
export class Settling {
  readonly #held: Pending[] = [];
  readonly #byText = new Map<string, string>();

  hold(value: unknown): unknown {
    if (value instanceof Pending) return this.#tokenOf(value);
    if (Array.isArray(value)) return value.map((one) => this.hold(one));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key.includes("«") ? this.#tokenOf(new Pending(key)) : key,
        this.hold(one),
      ]),
    );
  }

  /** The value as a rule reads it, and the ids that it was made from. */
  release(value: unknown, ids: Set<string>): unknown {
    if (typeof value === "string" && value.startsWith(mark)) return this.#settled(value, ids);
    if (Array.isArray(value)) return value.map((one) => this.release(one, ids));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.release(one, ids)]));
  }

  #tokenOf(value: Pending): string {
    const known = this.#byText.get(value.text);
    if (known !== undefined) return known;
    const token = `${mark}${this.#held.length}`;
    this.#held.push(value);
    this.#byText.set(value.text, token);
    return token;
  }

  #settled(token: string, ids: Set<string>): unknown {
    const value = this.#held[Number(token.slice(mark.length))];
    for (const id of value?.ids ?? []) ids.add(id);
    return value === undefined ? UNKNOWN : settled(value);
  }
}

/** An id is as good as known where only the deployment's own place is a stand-in in it. */
export function settled(value: unknown): unknown {
  if (!(value instanceof Pending)) return value;
  return value.assumed && value.text.startsWith("/") ? value.text : UNKNOWN;
}
