import { isValue, read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import type { Rule } from "../rule";

const path = "publicNetworkAccess";

export const searchPublicNetworkAccess: Rule = {
  id: "search-public-network-access",
  concern: "public-network-access",
  title: "Search services in corp are closed to the internet",
  rationale: "The index holds the company's own documents; a leaked token or key must not be enough to read it.",
  severity: "high",
  posture: "corp",
  appliesTo: ["azure-native:search:Service"],
  source: "https://learn.microsoft.com/azure/search/service-create-private-endpoint",
  frameworks: { waf: "Security", mcsb: ["NS-2"], nistAiRmf: ["Manage"] },
  azurePolicy: "ee980b6d-0eca-4501-8d54-f6290fd512c3",
  limits: [
    "A service behind a network security perimeter (SecuredByPerimeter) fails too: the perimeter's rules are not read.",
  ],
  examples: { pass: { [path]: "Disabled" }, fail: { [path]: "Enabled" } },
  *check(resource) {
    const got = read(resource, path);
    if (got === UNKNOWN) yield { kind: "undecided", path };
    else if (!isValue(got, "Disabled"))
      yield { kind: "fail", path, got, fix: "set publicNetworkAccess to Disabled and add a private endpoint" };
  },
};
