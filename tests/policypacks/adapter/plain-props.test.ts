import fc from "fast-check";

import { plainProps } from "../../../policypacks/adapter/plain-props";
import { UNKNOWN } from "../../../terms/unknown";
import { asGiven, unknownObjectValue, unknownStringValue } from "./policy-proxy";

it("marks what is not known where it stands, and keeps the rest", () => {
  const props = asGiven({
    a: unknownStringValue,
    list: ["x", unknownStringValue, { deep: unknownObjectValue, kept: 1 }],
    nothing: null,
    flag: false,
  });
  expect(plainProps(props)).toEqual({
    a: UNKNOWN,
    list: ["x", UNKNOWN, { deep: UNKNOWN, kept: 1 }],
    nothing: null,
    flag: false,
  });
});

it("lets any other error through: a rule that cannot read its resource must not pass", () => {
  const broken = {
    get here(): string {
      throw new TypeError("broken");
    },
  };
  expect(() => plainProps(broken)).toThrow(TypeError);
});

it("ends where a value refers to itself", () => {
  const loop: Record<string, unknown> = { name: "loop" };
  loop["self"] = loop;
  expect(plainProps(asGiven(loop))).toMatchObject({ name: "loop", self: { name: "loop" } });
});

it("is an empty bag for what is none", () => {
  for (const one of [undefined, null, "text", [1]]) expect(plainProps(one)).toEqual({});
});

it("copies any JSON as it is, through the policy's proxy", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (props) => {
      expect(JSON.stringify(plainProps(asGiven(props)))).toBe(JSON.stringify(props));
    }),
  );
});
