import { mlRegistryMultiRegion } from "../../../../policypacks/ai-guardrails/rules/machine-learning-registry";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(mlRegistryMultiRegion, [
  ["two", { regionDetails: [{ location: "swedencentral" }, { location: "francecentral" }] }, "pass"],
  ["by display names", { regionDetails: [{ location: "Sweden Central" }, { location: "France Central" }] }, "pass"],
  ["two and one not known", { regionDetails: [{ location: "a" }, { location: "b" }, UNKNOWN] }, "pass"],
  ["one", { regionDetails: [{ location: "a" }] }, "fail"],
  ["one, twice", { regionDetails: [{ location: "swedencentral" }, { location: "Sweden Central" }] }, "fail"],
  ["none", {}, "fail"],
  ["null", { regionDetails: null }, "fail"],
  ["one and one not known", { regionDetails: [{ location: "a" }, { location: UNKNOWN }] }, "undecided"],
  ["an item not known", { regionDetails: [UNKNOWN] }, "undecided"],
  ["list not known", { regionDetails: UNKNOWN }, "undecided"],
]);
