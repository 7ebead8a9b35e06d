import fc from "fast-check";

import { isValue, read, readList, readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";

const resource = {
  props: {
    name: "a",
    nothing: null,
    list: [{ access: "Allow" }, { access: "Deny" }],
    "a.b": { c: 1 },
    later: UNKNOWN,
    nested: { later: UNKNOWN },
  },
};

describe("read", () => {
  it.each([
    ["name", "a"],
    ["list[1].access", "Deny"],
    ["['a.b'].c", 1],
    ["nothing", undefined],
    ["absent.deep", undefined],
    ["list[7].access", undefined],
    ["name.length", undefined],
    ["constructor", undefined],
    ["__proto__.polluted", undefined],
    ["later", UNKNOWN],
    ["later.deep.down", UNKNOWN],
    ["nested.later[0]", UNKNOWN],
  ])("%s", (path, expected) => {
    expect(read(resource, path)).toBe(expected);
  });

  it("never throws, whatever the value and the path", () => {
    fc.assert(fc.property(fc.anything(), fc.string(), (value, path) => void readValue(value, path)));
  });
});

describe("readList", () => {
  it("is empty where there is no list, and unknown where the list is", () => {
    expect(readList(resource, "absent")).toEqual([]);
    expect(readList(resource, "later")).toBe(UNKNOWN);
    expect(readList(resource, "list")).toHaveLength(2);
  });
});

describe("isValue", () => {
  it.each([
    ["disabled", "Disabled", true],
    ["true", true, true],
    [true, "True", true],
    [false, true, false],
    [undefined, "undefined", false],
    [null, "null", false],
    [{}, "[object Object]", false],
    [UNKNOWN, "unknown", false],
  ])("%p against %p", (value, expected, same) => {
    expect(isValue(value, expected)).toBe(same);
  });
});
