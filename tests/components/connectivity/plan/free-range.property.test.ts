import fc from "fast-check";

import { nearestFreeRange, privateRanges } from "../../../../components/connectivity/plan/free-range";
import {
  formatRange,
  isWithin,
  overlaps,
  parseRange,
  type Range,
} from "../../../../components/connectivity/plan/ranges";

const blocks: fc.Arbitrary<Range> = fc
  .record({ second: fc.nat({ max: 255 }), third: fc.nat({ max: 255 }), prefix: fc.integer({ min: 9, max: 24 }) })
  .map(({ second, third, prefix }) => parseRange(`10.${second}.${third}.0/${prefix}`)!);

it("what is proposed is free, private and where a block of its size may start", () => {
  fc.assert(
    fc.property(blocks, fc.array(blocks, { maxLength: 12 }), (wanted, taken) => {
      const free = nearestFreeRange(wanted, taken);
      fc.pre(free !== undefined);
      const text = formatRange(free);
      expect(taken.filter((one) => overlaps(one, free))).toEqual([]);
      expect(privateRanges.some((range) => isWithin(text, range))).toBe(true);
      expect([text, free.prefix]).toEqual([formatRange(parseRange(text)!), wanted.prefix]);
    }),
  );
});

it("nothing free is nearer", () => {
  const every = Array.from({ length: 256 }, (_, second) => parseRange(`10.${second}.0.0/16`)!);
  fc.assert(
    fc.property(fc.constantFrom(...every), fc.subarray(every, { maxLength: 200 }), (wanted, taken) => {
      const distance = (range: Range): number => Math.abs(range.start - wanted.start);
      const nearest = Math.min(...every.filter((one) => !taken.includes(one)).map(distance));
      expect(distance(nearestFreeRange(wanted, taken)!)).toBe(nearest);
    }),
  );
});
