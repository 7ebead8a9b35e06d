import { hiddenLike, hiddenLikeProperties, holdsUnknown, revealed, Secret } from "../../../sandbox/provider/secret";
import { UNKNOWN } from "../../../terms/unknown";

it("lays secrets open, however deep", () => {
  expect(revealed({ a: new Secret([new Secret("x")]), b: [new Secret(1)] })).toEqual({ a: ["x"], b: [1] });
});

describe("an answer is as hidden as the question", () => {
  it.each([
    ["a value", { a: "x" }, { a: new Secret("x") }, { a: new Secret("x") }],
    ["a part", { a: { b: 1, c: 2 } }, { a: { b: new Secret(1) } }, { a: { b: new Secret(1), c: 2 } }],
    ["a whole object", { a: { b: 1, c: 2 } }, { a: new Secret({ b: 1 }) }, { a: new Secret({ b: 1, c: 2 }) }],
    ["an item", { a: ["x", "y"] }, { a: ["x", new Secret("y")] }, { a: ["x", new Secret("y")] }],
    ["a list that grew", { a: ["x", "y"] }, { a: [new Secret("x")] }, { a: new Secret(["x", "y"]) }],
    ["a list that grew without secrets", { a: ["x", "y"] }, { a: ["x"] }, { a: ["x", "y"] }],
    ["what was not asked", { a: 1 }, {}, { a: 1 }],
  ])("%s", (_case, answer, question, expected) => {
    expect(hiddenLikeProperties(answer, question)).toEqual(expected);
  });

  it("invents nothing for a secret that has no answer", () => {
    expect(hiddenLike(undefined, new Secret("x"))).toBeUndefined();
  });
});

it.each([
  [UNKNOWN, true],
  [{ a: [new Secret({ b: UNKNOWN })] }, true],
  [{ a: [new Secret({ b: 1 })] }, false],
  [null, false],
])("finds what is unknown in %p: %p", (value, expected) => {
  expect(holdsUnknown(value)).toBe(expected);
});
