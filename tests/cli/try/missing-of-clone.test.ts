import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { missingOfClone } from "../../../cli/try/missing-of-clone";

it("has nothing to say of this clone", () => {
  expect(missingOfClone(join(__dirname, "../../.."))).toBeUndefined();
});

it("says of the published package what try looked for, where, and where it runs", () => {
  const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-package-"));
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "Pulumi.yaml"), "name: p\n");
  const text = missingOfClone(folder);
  rmSync(folder, { recursive: true });
  expect(text).toContain(`no stacks/index.js and no sandbox/engine/pulumi-cli/go.mod in ${folder}`);
  expect(text).not.toContain("Pulumi.yaml");
  expect(text).toMatch(/\n {2}allowed: a clone .*\n {2}fix: clone the repository/);
});
