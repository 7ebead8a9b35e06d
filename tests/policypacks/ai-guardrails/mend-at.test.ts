import { mendAt } from "../../../policypacks/ai-guardrails/mend-at";
import { UNKNOWN } from "../../../terms/unknown";

it.each<[string, Record<string, unknown>, string, Record<string, unknown>]>([
  ["sets what is missing", {}, "a", { a: 1 }],
  ["keeps what stands beside it", { b: 2 }, "a", { a: 1, b: 2 }],
  ["makes the objects on the way", {}, "a.b.c", { a: { b: { c: 1 } } }],
  ["keeps what stands beside it inside", { a: { x: 1, b: { y: 2 } } }, "a.b.c", { a: { x: 1, b: { y: 2, c: 1 } } }],
  ["takes null for nothing", { a: null }, "a.b", { a: { b: 1 } }],
  ["leaves alone what is not known", { a: UNKNOWN }, "a.b", { a: UNKNOWN }],
  ["leaves alone what is no object", { a: "text" }, "a.b", { a: "text" }],
])("%s", (_what, props, path, expected) => {
  expect(mendAt(props, path, 1)).toEqual(expected);
});

it("changes nothing of what it is given", () => {
  const props = { a: { b: 0 } };
  mendAt(props, "a.b", 1);
  expect(props).toEqual({ a: { b: 0 } });
});
