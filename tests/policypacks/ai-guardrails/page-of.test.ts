import { existsSync } from "node:fs";

import { pageOf } from "../../../policypacks/ai-guardrails/page-of";
import { rules } from "../../../policypacks/ai-guardrails/rules";

it.each([
  [
    "an installed package",
    "/home/a/app/node_modules/azure-ai-foundation/dist/policypacks/ai-guardrails",
    "node_modules/azure-ai-foundation/docs/reference/guardrails/x.md",
  ],
  [
    "a package in a store of its own",
    "/app/node_modules/.pnpm/one@1/node_modules/azure-ai-foundation/dist/policypacks/ai-guardrails",
    "node_modules/azure-ai-foundation/docs/reference/guardrails/x.md",
  ],
  [
    "a clone, compiled",
    "/src/foundation/dist/policypacks/ai-guardrails",
    "/src/foundation/docs/reference/guardrails/x.md",
  ],
  ["a clone", "/src/foundation/policypacks/ai-guardrails", "/src/foundation/docs/reference/guardrails/x.md"],
])("is found in %s", (_where, folder, page) => {
  expect(pageOf("x", folder)).toBe(page);
});

it("is there for every rule", () => {
  expect(rules.filter(({ id }) => !existsSync(pageOf(id)))).toEqual([]);
});
