import { mustBe } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";
import { closedToInternet } from "./closed-to-internet";

const account = "azure-native:cognitiveservices:Account";
const disableLocalAuth = "properties.disableLocalAuth";

export const accountPublicNetworkAccess = closedToInternet({
  id: "account-public-network-access",
  title: "AI accounts in corp are closed to the internet",
  source: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  azurePolicy: "47ba1dd7-28d9-4b07-a8d5-9813bed64e0c",
  token: account,
  path: "properties.publicNetworkAccess",
});

export const accountLocalAuth: Rule = {
  id: "account-local-auth",
  concern: "local-auth",
  title: "AI accounts take no keys",
  rationale: "A key names nobody, does not expire and opens the whole account; Entra tokens do neither.",
  severity: "high",
  appliesTo: [account],
  source: "https://learn.microsoft.com/azure/ai-services/disable-local-auth",
  azurePolicy: "71ef260a-8f18-47b7-abcb-62d0673d94dc",
  frameworks: { waf: "Security", mcsb: ["IM-1", "IM-3"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { kind: "AIServices", properties: { disableLocalAuth: true } },
    fail: { kind: "AIServices", properties: { disableLocalAuth: false } },
  },
  *check(resource) {
    yield* mustBe(
      resource,
      disableLocalAuth,
      true,
      "set properties.disableLocalAuth to true and give callers a role, such as Cognitive Services OpenAI User",
    );
  },
  mend: (props) => mendAt(props, disableLocalAuth, true),
};
