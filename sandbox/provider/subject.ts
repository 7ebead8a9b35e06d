import type { Subject } from "./calls";

/** `urn:pulumi:<stack>::<project>::<type of parent>$<type>::<name>` taken apart; older engines send the URN alone. */
export function subjectOf(urn: string, type = "", name = ""): Subject {
  const [, , qualifiedType = "", ...names] = urn.split("::");
  return {
    urn,
    type: type === "" ? qualifiedType.slice(qualifiedType.lastIndexOf("$") + 1) : type,
    name: name === "" ? names.join("::") : name,
  };
}
