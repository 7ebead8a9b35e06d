import { sameText } from "../../terms/same-text";

it.each([
  ["Microsoft.Network/virtualNetworks", "microsoft.network/VIRTUALNETWORKS", true],
  ["", "", true],
  ["a", "b", false],
  ["a", undefined, false],
  [undefined, undefined, false],
])("%p and %p", (a, b, same) => {
  expect(sameText(a, b)).toBe(same);
});
