import { mustNotBe } from "../asking";
import type { Rule } from "../rule";

export const connectionAuth: Rule = {
  id: "connection-auth",
  concern: "connection-auth",
  title: "Foundry connections hold no keys",
  rationale: "A key in a connection is shared by everyone in the project and outlives them all.",
  severity: "high",
  appliesTo: ["azure-native:cognitiveservices:AccountConnection", "azure-native:cognitiveservices:ProjectConnection"],
  source: "https://learn.microsoft.com/azure/foundry/how-to/connections-add",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { properties: { authType: "AAD" } }, fail: { properties: { authType: "ApiKey" } } },
  *check(resource) {
    yield* mustNotBe(
      resource,
      "properties.authType",
      ["ApiKey", "AccountKey", "AccessKey", "SAS", "CustomKeys"],
      "use authType AAD, or another form without a key, and give the project a role",
    );
  },
};
