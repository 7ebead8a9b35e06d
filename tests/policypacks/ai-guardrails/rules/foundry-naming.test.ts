import { accountName, accountTags } from "../../../../policypacks/ai-guardrails/rules/foundry-naming";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(
  accountName,
  [
    ["fits", { accountName: "aif-claims" }, "pass"],
    ["made up by Pulumi", {}, "pass"],
    ["null", { accountName: null }, "pass"],
    ["another name", { accountName: "account1" }, "fail"],
    ["only in the middle", { accountName: "x-aif-claims-x" }, "fail"],
    ["only ends so", { accountName: "x-aif-claims" }, "fail"],
    ["not known", { accountName: UNKNOWN }, "undecided"],
  ],
  { pattern: "aif-*" },
);

describeCases(accountTags, [
  ["both", { tags: { owner: "a", environment: "prod" } }, "pass"],
  ["in another case", { tags: { Owner: "a", ENVIRONMENT: "prod" } }, "pass"],
  ["more than asked", { tags: { owner: "a", environment: "prod", x: "y" } }, "pass"],
  ["a value that is not known", { tags: { owner: UNKNOWN, environment: "prod" } }, "pass"],
  ["one absent", { tags: { owner: "a" } }, "fail"],
  ["one empty", { tags: { owner: "a", environment: "" } }, "fail"],
  ["null", { tags: null }, ["fail", "fail"]],
  ["no tags", {}, ["fail", "fail"]],
  ["hidden", { tags: UNKNOWN }, ["undecided", "undecided"]],
]);
