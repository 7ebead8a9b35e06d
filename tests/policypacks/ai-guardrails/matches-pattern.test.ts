import fc from "fast-check";

import { matchesPattern } from "../../../policypacks/ai-guardrails/matches-pattern";

it.each([
  ["docs-search", "docs-search", true],
  ["docs-search", "DOCS-search", true],
  ["docs-search", "docs", false],
  ["docs-search", "docs*", true],
  ["docs-search", "*search", true],
  ["docs-search", "*docs*", true],
  ["docs-search", "d*-*h", true],
  ["docs-search", "d*x*h", false],
  ["docs-search", "*", true],
  ["docs-search", "*docs", false],
  ["aba", "ab*ba", false],
  ["abba", "ab*ba", true],
  ["a.c", "a?c", false],
  ["abc", "a.c", false],
  ["", "*", true],
  ["", "", true],
])("%s fits %s: %s", (text, pattern, fits) => {
  expect(matchesPattern(text, pattern)).toBe(fits);
});

it("fits any text in whose place a star stands", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, middle, after) => {
      fc.pre(![before, after].some((part) => part.includes("*")));
      expect(matchesPattern(before + middle + after, `${before}*${after}`)).toBe(true);
    }),
  );
});
