import type { PolicyBuiltIn } from "../../../../catalog/policy-built-ins";
import { checkParameters } from "../../../../components/governance/plan/check-parameters";
import { builtIn } from "./fixtures";

type Parameter = PolicyBuiltIn["parameters"][number];

const definition = (...parameters: Parameter[]) => builtIn({ parameters });
const parameter = (name: string, type: Parameter["type"], more: Partial<Parameter> = {}): Parameter => ({
  name,
  type,
  required: false,
  ...more,
});
const severity = parameter("severity", "String", { allowedValues: ["Low", "Medium", "High"] });

const check = (built: PolicyBuiltIn, values: Readonly<Record<string, unknown>>) =>
  checkParameters("policy.add[0].parameters", built, values);

it("values of the right type and among the allowed ones are taken, and none are where none is required", () => {
  expect(check(definition(severity), { severity: "Low" })).toEqual([]);
  expect(check(definition(severity), {})).toEqual([]);
});

it.each<[Parameter["type"], unknown, unknown]>([
  ["Array", ["a"], "a"],
  ["Boolean", true, "true"],
  ["Integer", 7, 7.5],
  ["Float", 7.5, "7.5"],
  ["Object", { a: 1 }, ["a"]],
  ["String", "7", 7],
  ["DateTime", "2026-11-24T00:00:00Z", 2026],
])("a value of type %s is %j and not %j", (type, right, wrong) => {
  const built = definition(parameter("value", type));
  expect(check(built, { value: right })).toEqual([]);
  expect(check(built, { value: wrong })).toMatchObject([
    { path: "policy.add[0].parameters.value", got: wrong, allowed: `a value of type ${type}` },
  ]);
});

it("a value that is not allowed is named with the nearest, and each one of a list by itself", () => {
  expect(check(definition(severity), { severity: "low" })).toMatchObject([
    { got: "low", fix: "write Low, in this letter case" },
  ]);
  const several = definition({ ...severity, type: "Array" });
  expect(check(several, { severity: ["Low", "Hihg", "none"] }).map(({ got }) => got)).toEqual(["Hihg", "none"]);
});

it("a required value that is missing is asked for", () => {
  expect(check(definition(parameter("group", "String", { required: true })), {})).toMatchObject([
    { path: "policy.add[0].parameters.group", fix: "add group" },
  ]);
});

it("an unknown name is named with the nearest, or with all that there are", () => {
  expect(check(definition(severity), { severty: "Low" })).toMatchObject([{ fix: "write severity instead" }]);
  expect(check(definition(severity), { zzzz: 1 })).toMatchObject([{ allowed: "severity", fix: "remove it" }]);
  expect(check(definition(), { zzzz: 1 })).toMatchObject([{ allowed: "no parameter" }]);
});

it("the effect is no parameter, so that a rollout can begin with an audit", () => {
  expect(check(definition(severity), { effect: "Deny" })).toMatchObject([
    { path: "policy.add[0].parameters.effect", fix: expect.stringContaining("effect: Deny beside them") as string },
  ]);
});
