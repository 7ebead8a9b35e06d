import { Struct } from "google-protobuf/google/protobuf/struct_pb";

import { Secret } from "../../../sandbox/provider/secret";
import { fromWire, toWire } from "../../../sandbox/provider/wire";
import { UNKNOWN } from "../../../terms/unknown";

const signature = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("from the engine", () => {
  it.each([
    ["an unknown", unknown, UNKNOWN],
    ["an unknown in a list", ["a", unknown], ["a", UNKNOWN]],
    ["an unknown of a number's type", "3eeb2bf0-c639-47a8-9e75-3b44932eb421", UNKNOWN],
    ["a secret", { [signature]: secret, value: "x" }, new Secret("x")],
    ["a secret that is unknown", { [signature]: secret, value: unknown }, new Secret(UNKNOWN)],
    ["an output value", { [signature]: output, value: 1, dependencies: [] }, 1],
    ["a secret output value", { [signature]: output, value: 1, secret: true }, new Secret(1)],
    ["an output value without a value", { [signature]: output }, UNKNOWN],
    ["an object", { a: { b: true } }, { a: { b: true } }],
    ["an empty text", "", ""],
    ["zero", 0, 0],
  ])("%s", (_case, sent, expected) => {
    expect(fromWire(Struct.fromJavaScript({ value: sent }))).toEqual({ value: expected });
  });

  it("takes null for absent, at any depth, but keeps its place in a list", () => {
    const sent = Struct.fromJavaScript({ a: null, b: { c: null }, d: [null] });
    expect(fromWire(sent)).toEqual({ b: {}, d: [null] });
  });

  it("takes nothing for no properties", () => {
    expect(fromWire(undefined)).toEqual({});
  });
});

describe("to the engine", () => {
  it("leaves out what is undefined, which the codec would throw on", () => {
    expect(toWire({ a: undefined, b: { c: undefined, d: 1 } }).toJavaScript()).toEqual({ b: { d: 1 } });
  });

  it("keeps a secret's signature, however deep", () => {
    expect(toWire({ a: [{ b: new Secret("x") }] }).toJavaScript()).toEqual({
      a: [{ b: { [signature]: secret, value: "x" } }],
    });
  });

  it("refuses what has no form on the wire instead of losing it", () => {
    expect(() => toWire({ a: Symbol("other") })).toThrow("a symbol cannot be sent");
  });
});

it("gives back what it was given", () => {
  const values = { a: [1, "x", true, { b: UNKNOWN }], c: new Secret({ d: new Secret(2), e: UNKNOWN }) };
  expect(fromWire(toWire(values))).toEqual(values);
});
