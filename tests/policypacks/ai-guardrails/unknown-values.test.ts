import { judge, rules, UNKNOWN, type AnyRule, type Resource } from "../../../policypacks/ai-guardrails/index";
import { examplesOf, exampleConfiguration } from "./examples";

// One value of an example is taken away: what was wrong may still be wrong, and what was right may still be right.

it.each(rules.map((rule) => [rule.id, rule] as const))("%s is not silent where it may fail", (_id, rule) => {
  const silent = variants(examplesOf(rule, "fail")).filter(([, resources]) => kindsOf(rule, resources).length === 0);
  expect(silent.map(([what]) => what)).toEqual([]);
});

it.each(rules.map((rule) => [rule.id, rule] as const))("%s raises no alarm where it may pass", (_id, rule) => {
  const alarms = variants(examplesOf(rule, "pass")).filter(([, resources]) =>
    kindsOf(rule, resources).includes("fail"),
  );
  expect(alarms.map(([what]) => what)).toEqual([]);
});

function kindsOf(rule: AnyRule, resources: readonly Resource[]): string[] {
  return judge([rule], resources, exampleConfiguration(rule)).map(({ kind }) => kind);
}

function variants(resources: readonly Resource[]): [what: string, resources: readonly Resource[]][] {
  return resources.flatMap((resource, index) =>
    [...replaced(resource.props, "")].map(([path, props]): [string, readonly Resource[]] => [
      `${resource.name}${path}`,
      resources.with(index, { ...resource, props: props as Resource["props"] }),
    ]),
  );
}

/** The value with each of its parts replaced in turn, the outermost as a whole left out. */
function* replaced(value: unknown, path: string): Iterable<[path: string, value: unknown]> {
  if (Array.isArray(value))
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      yield [`${path}[${index}]`, (value as readonly unknown[]).with(index, UNKNOWN)];
      for (const [at, inner] of replaced(item, `${path}[${index}]`)) yield [at, value.with(index, inner)];
    }
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) {
      yield [`${path}.${key}`, { ...value, [key]: UNKNOWN }];
      for (const [at, inner] of replaced(item, `${path}.${key}`)) yield [at, { ...value, [key]: inner }];
    }
}
