import fc from "fast-check";

import { nameRules } from "../../../catalog/name-rules";
import { azureName, checkName } from "../../../components/planning/names";
import { stableSuffix } from "../../../components/planning/stable-names";

const named = nameRules.entries.filter(
  ({ variant, abbreviation, fixedNames }) =>
    variant === undefined && abbreviation !== undefined && !fixedNames?.includes("default"),
);
const parts = fc.record(
  {
    workload: fc.stringMatching(/^[a-z]([a-z0-9-]{0,18}[a-z0-9])$/),
    environment: fc.constantFrom("dev", "test", "prod"),
    region: fc.constantFrom("swedencentral", "germanywestcentral", "southafricanorth", "eastus2"),
    role: fc.stringMatching(/^[a-z][a-z0-9-]{0,60}[a-z0-9]$/),
    unique: fc.string().map((text) => stableSuffix([text])),
  },
  { requiredKeys: ["workload", "environment"] },
);

it("every name is one that its type takes", () => {
  fc.assert(
    fc.property(fc.constantFrom(...named), parts, ({ armType }, given) => {
      expect(checkName(armType, azureName(armType, given))).toEqual([]);
    }),
  );
});

it("the unique suffix is always whole", () => {
  fc.assert(
    fc.property(fc.constantFrom(...named), parts, ({ armType }, given) => {
      fc.pre(given.unique !== undefined);
      expect(azureName(armType, given).endsWith(given.unique)).toBe(true);
    }),
  );
});
