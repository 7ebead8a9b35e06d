import { armTypes } from "../../catalog/arm-types";
import { planChange } from "../../resource-manager";
import { schemaOf, type PathFacts } from "../../resource-manager/schema";

/** Every property that is frozen in some way, where a plain body can hold it. */
const frozen = armTypes.flatMap((type) =>
  Object.entries(schemaOf(type.token)!.paths)
    .filter(([path, { createOnly, replaces }]) => (createOnly ?? replaces) !== undefined && !/[[{<]/.test(path))
    .map(([path, facts]) => [`${type.token} ${path}`, { type, path, facts }] as const),
);

function body(path: string, value: unknown): Record<string, unknown> {
  return path.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>;
}

function answer({ createOnly, replaces, conditional }: PathFacts): string {
  if (replaces === true) return "replaced";
  if (conditional === true) return "any";
  return createOnly === "firm" ? "refused" : "replaced or refused";
}

it.each(frozen)("%s is not changed in silence", (_name, { type, path, facts }) => {
  const { changes } = planChange(type, body(path, "one"), body(path, "two"));

  expect(changes.map((change) => change.path)).toEqual([path]);
  const [change] = changes;
  const got = change!.replaces ? "replaced" : change!.refused === undefined ? "updated" : "refused";
  if (answer(facts) !== "any") expect(answer(facts)).toContain(got);
});

it("has a few hundred of them", () => {
  expect(frozen.length).toBeGreaterThan(200);
});
