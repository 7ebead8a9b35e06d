import { nearest } from "../../terms/nearest";

it.each([
  ["regoins", ["regions", "reserved"], "regions"],
  ["SUBNETID", ["subnetId", "subnet"], "subnetId"],
  ["colour", ["regions", "models"], undefined],
  ["x", [], undefined],
])("%s among %p", (name, names, expected) => {
  expect(nearest(name, names)).toBe(expected);
});
