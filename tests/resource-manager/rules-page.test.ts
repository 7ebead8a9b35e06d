import { readFileSync } from "node:fs";
import { join } from "node:path";

import { azureRules } from "../../resource-manager/rules/azure-rules";
import { rulesPage } from "../../resource-manager/rules-page";

it("the reference of the rules is current", () => {
  const committed = readFileSync(join(__dirname, "../../docs/reference/resource-manager-rules.md"), "utf8");
  expect(committed).toBe(rulesPage(azureRules));
});

it("has an entry for each rule", () => {
  const page = rulesPage(azureRules);
  for (const { id } of azureRules) expect(page).toContain(`\n### ${id}\n`);
});
