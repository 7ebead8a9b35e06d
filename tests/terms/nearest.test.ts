import { nearest } from "../../terms/nearest";

it.each([
  ["regoins", ["regions", "reserved"], "regions"],
  ["SUBNETID", ["subnetId", "subnet"], "subnetId"],
  ["West-Europ", ["northeurope", "westeurope"], "westeurope"],
  ["a".repeat(81), ["a".repeat(80)], undefined],
  ["colour", ["regions", "models"], undefined],
  ["x", [], undefined],
])("%s among %p", (name, names, expected) => {
  expect(nearest(name, names)).toBe(expected);
});
