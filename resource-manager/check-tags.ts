import { isPlainObject, own } from "../terms/plain-object";
import type { Refusal } from "./refusal";

const most = 50;
const longestName = 512;
const longestValue = 256;

/** Limits that Resource Manager puts on the tags of every resource. */
export function* checkTags(inputs: Readonly<Record<string, unknown>>): Iterable<Refusal> {
  const tags = own(inputs, "tags");
  if (!isPlainObject(tags)) return;
  const names = Object.keys(tags);
  if (names.length > most) yield refusal("tags", "InvalidTags", names.length, `${most} tags or fewer`, "take some out");
  for (const name of names) {
    const value = tags[name];
    if (name.length > longestName || /[<>%&\\?/]/.test(name))
      yield refusal(
        `tags['${name}']`,
        "InvalidTagNameCharacters",
        name,
        `names of at most ${longestName} characters without < > % & \\ ? /`,
        "rename the tag",
      );
    if (typeof value === "string" && value.length > longestValue)
      yield refusal(
        `tags['${name}']`,
        "InvalidTagValue",
        `${value.length} characters`,
        `values of at most ${longestValue} characters`,
        "shorten the value",
      );
  }
}

function refusal(path: string, code: string, got: unknown, allowed: string, fix: string): Refusal {
  return {
    code,
    status: 400,
    message: `The tags of the resource are invalid: ${allowed}.`,
    path,
    got,
    allowed,
    fix,
    certainty: "known",
  };
}
