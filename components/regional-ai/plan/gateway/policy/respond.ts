import { expression, literal } from "./expression";
import { element, type Element } from "./xml";

/** Answers the caller at once, with an error in the shape that the clients of these services read. */
export function respond(
  status: { readonly code: number; readonly reason: string },
  error: { readonly code: string; readonly message: string },
  headers: Readonly<Record<string, string>> = {},
): Element {
  return element("return-response", {}, [
    element("set-status", { code: String(status.code), reason: status.reason }),
    setHeader("Content-Type", "application/json"),
    ...Object.entries(headers).map(([name, value]) => setHeader(name, value)),
    element("set-body", {}, expression(bodyOf(error))),
  ]);
}

export function setHeader(name: string, value: string): Element {
  return element("set-header", { name, "exists-action": "override" }, [element("value", {}, value)]);
}

export function deleteHeader(name: string): Element {
  return element("set-header", { name, "exists-action": "delete" });
}

export function setVariable(name: string, value: string): Element {
  return element("set-variable", { name, value });
}

/** The first case that holds, in order. */
export function choose(
  cases: readonly { readonly when: string; readonly then: readonly Element[] }[],
  otherwise: readonly Element[] = [],
): Element {
  return element("choose", {}, [
    ...cases.map(({ when, then }) => element("when", { condition: expression(when) }, then)),
    ...(otherwise.length === 0 ? [] : [element("otherwise", {}, otherwise)]),
  ]);
}

/** @param error `message` is C#, so that it may name what the request asked for */
function bodyOf({ code, message }: { readonly code: string; readonly message: string }): string {
  return `new JObject(new JProperty("error", new JObject(new JProperty("code", ${literal(code)}), new JProperty("message", ${message})))).ToString()`;
}
