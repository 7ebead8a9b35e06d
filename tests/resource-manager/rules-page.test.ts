import { readFileSync } from "node:fs";
import { join } from "node:path";

import { armTypes } from "../../catalog/arm-types";
import { azureRules } from "../../resource-manager/rules/azure-rules";
import { rulesPage } from "../../resource-manager/rules-page";
import { typesPage } from "../../resource-manager/types-page";

it("the reference of the rules is current", () => {
  const committed = readFileSync(join(__dirname, "../../docs/reference/resource-manager-rules.md"), "utf8");
  expect(committed).toBe(rulesPage(azureRules));
});

it("has an entry for each rule", () => {
  const page = rulesPage(azureRules);
  for (const { id } of azureRules) expect(page).toContain(`\n### ${id}\n`);
});

it("the reference of the types is current", () => {
  const committed = readFileSync(join(__dirname, "../../docs/reference/resource-manager-types.md"), "utf8");
  expect(committed).toBe(typesPage(armTypes, azureRules));
});

it("says of a type what its bodies may hold, what a change does and which rules are asked", () => {
  const backend = armTypes.filter(({ token }) => token === "azure-native:apimanagement:Backend");
  const page = typesPage(backend, azureRules);

  expect(page).toContain("- Required unless: `url` unless `type` is `Pool`");
  expect(page).toContain("`pool.services` 1 to 30 entries");
  expect(page).toContain("[apimanagement-pool-members](resource-manager-rules.md#apimanagement-pool-members)");
});
