import { isGuid } from "../../terms/guid";

it.each(["b24988ac-6180-42a0-ab88-20f7382dd24c", "B24988AC-6180-42A0-AB88-20F7382DD24C"])("%s is one", (text) => {
  expect(isGuid(text)).toBe(true);
});

it.each([
  "",
  "Contributor",
  "{b24988ac-6180-42a0-ab88-20f7382dd24c}",
  "b24988ac618042a0ab8820f7382dd24c",
  "b24988ac-6180-42a0-ab88-20f7382dd24c/",
  "g24988ac-6180-42a0-ab88-20f7382dd24c",
])("%j is none", (text) => {
  expect(isGuid(text)).toBe(false);
});
