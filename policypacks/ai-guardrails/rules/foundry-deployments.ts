import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { mustHave, mustNotBe, where } from "../asking";
import type { Rule } from "../rule";

export const deploymentModelLifecycle: Rule = {
  id: "deployment-model-lifecycle",
  concern: "model lifecycle",
  title: "Models are pinned and follow their retirement",
  rationale: "A model without a version changes under the application; one that never upgrades ends with its version.",
  severity: "low",
  appliesTo: ["azure-native:cognitiveservices:Deployment"],
  source: "https://learn.microsoft.com/azure/foundry/openai/concepts/model-versions",
  frameworks: { waf: "Operational Excellence", euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: {
      properties: {
        model: { name: "gpt-4.1", version: "2025-04-14" },
        versionUpgradeOption: "OnceCurrentVersionExpired",
      },
    },
    fail: { properties: { model: { name: "gpt-4.1" } } },
  },
  *check(resource) {
    yield* mustHave(resource, "properties.model.version", "name the version of the model");
    yield* mustNotBe(
      resource,
      "properties.versionUpgradeOption",
      "NoAutoUpgrade",
      "set versionUpgradeOption to OnceCurrentVersionExpired",
    );
  },
};

export const deploymentSpillover: Rule = {
  id: "deployment-spillover",
  concern: "ptu-spillover",
  title: "Provisioned deployments have an overflow",
  rationale: "Requests above the provisioned throughput are refused unless another deployment takes them.",
  severity: "low",
  appliesTo: ["azure-native:cognitiveservices:Deployment"],
  source: "https://learn.microsoft.com/azure/foundry/openai/how-to/spillover-traffic-management",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["A gateway that sends the overflow elsewhere is not seen."],
  examples: {
    pass: { sku: { name: "GlobalProvisionedManaged" }, properties: { spilloverDeploymentName: "chat-standard" } },
    fail: { sku: { name: "GlobalProvisionedManaged" } },
  },
  *check(resource) {
    const sku = read(resource, "sku.name");
    const provisioned = sku === UNKNOWN ? UNKNOWN : typeof sku === "string" && /provisioned/i.test(sku);
    const path = "properties.spilloverDeploymentName";
    yield* where(provisioned, "sku.name", mustHave(resource, path, `name a standard deployment in ${path}`));
  },
};
