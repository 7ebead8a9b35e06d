import {
  deploymentModelLifecycle,
  deploymentSpillover,
} from "../../../../policypacks/ai-guardrails/rules/foundry-deployments";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(deploymentModelLifecycle, [
  ["pinned", { properties: { model: { version: "1" } } }, "pass"],
  [
    "upgraded when it ends",
    { properties: { model: { version: "1" }, versionUpgradeOption: "OnceCurrentVersionExpired" } },
    "pass",
  ],
  [
    "upgraded to each default",
    { properties: { model: { version: "1" }, versionUpgradeOption: "OnceNewDefaultVersionAvailable" } },
    "pass",
  ],
  ["not pinned", { properties: { model: { name: "gpt-4.1" } } }, "fail"],
  ["null", { properties: { model: { version: null } } }, "fail"],
  ["never upgraded", { properties: { model: { version: "1" }, versionUpgradeOption: "NoAutoUpgrade" } }, "fail"],
  [
    "never, in small letters",
    { properties: { model: { version: "1" }, versionUpgradeOption: "noautoupgrade" } },
    "fail",
  ],
  ["version not known", { properties: { model: { version: UNKNOWN } } }, "undecided"],
  ["option not known", { properties: { model: { version: "1" }, versionUpgradeOption: UNKNOWN } }, "undecided"],
  ["hidden", { properties: UNKNOWN }, ["undecided", "undecided"]],
]);

describeCases(deploymentSpillover, [
  ["with overflow", { sku: { name: "ProvisionedManaged" }, properties: { spilloverDeploymentName: "a" } }, "pass"],
  ["not provisioned", { sku: { name: "GlobalStandard" } }, "pass"],
  ["no sku", {}, "pass"],
  ["provisioned alone", { sku: { name: "ProvisionedManaged" } }, "fail"],
  ["in a data zone, small letters", { sku: { name: "datazoneprovisionedmanaged" } }, "fail"],
  ["null", { sku: { name: "GlobalProvisionedManaged" }, properties: { spilloverDeploymentName: null } }, "fail"],
  ["sku not known", { sku: { name: UNKNOWN } }, "undecided"],
  ["sku not known, overflow named", { sku: { name: UNKNOWN }, properties: { spilloverDeploymentName: "a" } }, "pass"],
  [
    "overflow not known",
    { sku: { name: "GlobalProvisionedManaged" }, properties: { spilloverDeploymentName: UNKNOWN } },
    "undecided",
  ],
]);
