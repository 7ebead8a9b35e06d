import { judge, rules, type Resource } from "../../../policypacks/ai-guardrails/index";
import { examplesOf, exampleConfiguration } from "./examples";

// Each rule's own examples, with what no program writes in the place of each of their values.

function cyclic(): unknown {
  const value: Record<string, unknown> = { name: "x" };
  value["self"] = value;
  value["list"] = [value];
  return value;
}

function deep(): unknown {
  let value: unknown = "end";
  for (let depth = 0; depth < 20_000; depth += 1) value = depth % 2 === 0 ? { properties: value } : [value];
  return value;
}

const hostile: readonly (readonly [string, unknown])[] = [
  ["what refers to itself", cyclic()],
  ["what nests twenty thousand deep", deep()],
  ["a list of ten thousand", Array.from({ length: 10_000 }, () => ({ name: "x", value: "0.0.0.0/0" }))],
  ["a text of a hundred thousand", "a=*,".repeat(25_000)],
  ["keys of a prototype", JSON.parse('{"__proto__": {"id": "x"}, "constructor": null, "toString": 1}')],
  ["odd Unicode", "\ud800\u0000\u202e\ufffe𐀀"],
  ["a number that is none", Number.NaN],
];

it.each(hostile)("no rule throws over %s", (_what, value) => {
  for (const rule of rules)
    for (const resource of examplesOf(rule, "fail")) {
      const resources = Object.keys(resource.props).map((key): Resource => ({
        ...resource,
        props: { ...resource.props, [key]: value },
      }));
      expect(Array.isArray(judge([rule], resources, exampleConfiguration(rule)))).toBe(true);
    }
});
