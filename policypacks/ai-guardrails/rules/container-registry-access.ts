import { mustNotBe } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";
import { closedToInternet } from "./closed-to-internet";

export const registryLocalAuth: Rule = {
  id: "registry-local-auth",
  concern: "local-auth (admin user)",
  title: "Container registries have no admin user",
  rationale: "Its password is one for all and may push as well as pull.",
  severity: "high",
  appliesTo: ["azure-native:containerregistry:Registry"],
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-authentication",
  azurePolicy: "dc921057-6b28-4fbe-9b83-f7bec05db6c2",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { adminUserEnabled: false }, fail: { adminUserEnabled: true } },
  *check(resource) {
    yield* mustNotBe(resource, "adminUserEnabled", true, "set adminUserEnabled to false");
  },
  mend: (props) => mendAt(props, "adminUserEnabled", false),
};

export const registryAnonymousPull: Rule = {
  id: "registry-anonymous-pull",
  concern: "acr-anonymous-pull",
  title: "Container registries give nothing to strangers",
  rationale: "An image holds code, addresses and sometimes more.",
  severity: "high",
  appliesTo: ["azure-native:containerregistry:Registry"],
  source: "https://learn.microsoft.com/azure/container-registry/anonymous-pull-access",
  azurePolicy: "9f2dea28-e834-476c-99c5-3507b4728395",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { anonymousPullEnabled: false }, fail: { anonymousPullEnabled: true } },
  *check(resource) {
    yield* mustNotBe(resource, "anonymousPullEnabled", true, "set anonymousPullEnabled to false");
  },
};

export const registryPublicNetworkAccess = closedToInternet({
  id: "registry-public-network-access",
  title: "Container registries in corp are closed to the internet",
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-private-link",
  azurePolicy: "0fdf0491-d080-4575-b627-ad0e843cba0f",
  token: "azure-native:containerregistry:Registry",
  path: "publicNetworkAccess",
});
