import { mustBe, mustHave, mustNotBe } from "../asking";
import type { Rule } from "../rule";
import { userIdentities } from "./own-identity";

export const mlUserIdentity: Rule = {
  id: "ml-user-identity",
  concern: "managed-identity (user-assigned)",
  title: "Machine Learning workspaces have an identity that outlives them",
  rationale: "Rights of a system identity are lost with the workspace and given anew by hand.",
  severity: "low",
  appliesTo: ["azure-native:machinelearningservices:Workspace"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  azurePolicy: "5f0c7d88-c7de-45b8-ac49-db49e72eaa78",
  frameworks: { waf: "Security", mcsb: ["IM-3"] },
  examples: {
    pass: { identity: { type: "UserAssigned" }, primaryUserAssignedIdentity: "/subscriptions/s/x" },
    fail: { identity: { type: "SystemAssigned" }, primaryUserAssignedIdentity: "/subscriptions/s/x" },
  },
  *check(resource) {
    yield* mustBe(resource, "identity.type", userIdentities, "set identity.type to UserAssigned");
    yield* mustHave(resource, "primaryUserAssignedIdentity", "name the identity in primaryUserAssignedIdentity");
  },
};

export const mlCustomerManagedKey: Rule = {
  id: "ml-customer-managed-key",
  concern: "customer-managed-key",
  title: "Machine Learning workspaces are encrypted with your own key",
  rationale: "With a key of your own you can end all access to the data at rest.",
  severity: "low",
  appliesTo: ["azure-native:machinelearningservices:Workspace"],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  azurePolicy: "ba769a63-b8cc-4b2d-abf6-ac33c7204be8",
  frameworks: { waf: "Security", mcsb: ["DP-5"] },
  examples: { pass: { encryption: { status: "Enabled" } }, fail: { encryption: { status: "Disabled" } } },
  *check(resource) {
    yield* mustBe(resource, "encryption.status", "Enabled", "set encryption.status to Enabled and name the key");
  },
};

export const mlLegacyMode: Rule = {
  id: "ml-legacy-mode",
  concern: "v1 legacy mode",
  title: "Machine Learning workspaces speak the current API",
  rationale: "Legacy mode keeps a workspace from managed networks and online endpoints.",
  severity: "medium",
  appliesTo: ["azure-native:machinelearningservices:Workspace"],
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2",
  frameworks: { waf: "Security" },
  examples: { pass: { v1LegacyMode: false }, fail: { v1LegacyMode: true } },
  *check(resource) {
    yield* mustNotBe(resource, "v1LegacyMode", true, "set v1LegacyMode to false");
  },
};
