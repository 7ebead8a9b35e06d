import { subnets } from "../../../../catalog/subnets";
import { layoutOf } from "../../../../components/connectivity/plan/layouts";

describe.each(["hub", "spokeStandard", "spokeSmall"] as const)("the layout %s", (name) => {
  const { blockPrefix, entries } = layoutOf(name);

  it("fits its block", () => {
    const ends = entries.map(({ offset, prefix }) => offset + 2 ** (32 - prefix));
    expect(Math.max(...ends)).toBeLessThanOrEqual(2 ** (32 - blockPrefix));
  });

  it("gives each kind at least the room that we plan for it", () => {
    const small = entries.filter(({ subnet, prefix }) => {
      const kind = subnets.entries.find((one) => one.kind === subnet);
      return kind !== undefined && prefix > kind.smallestPrefix;
    });
    expect(small).toEqual([]);
  });
});
