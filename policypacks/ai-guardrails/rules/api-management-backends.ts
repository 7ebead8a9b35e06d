import { isPlainObject } from "../../../terms/plain-object";
import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { mustNotBe } from "../asking";
import type { Rule } from "../rule";

const keyed = /^(?:api-?key|x-api-key|ocp-apim-subscription-key|code|subscription-key)$/i;

export const apimBackendHttps: Rule = {
  id: "apim-backend-https",
  concern: "apim-backend-https",
  title: "Backends are called over HTTPS",
  rationale: "Prompts and answers travel in clear otherwise.",
  severity: "high",
  appliesTo: ["azure-native:apimanagement:Backend", "azure-native:apimanagement:Api"],
  source: "https://learn.microsoft.com/azure/api-management/backends",
  azurePolicy: "ee7495e7-3ba7-40b6-bfee-c29e22cc75d4",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  examples: { pass: { url: "https://aif.openai.azure.com" }, fail: { url: "http://aif.openai.azure.com" } },
  *check(resource) {
    for (const path of ["url", "serviceUrl"]) {
      const got = read(resource, path);
      if (got === UNKNOWN) yield { kind: "undecided", path };
      else if (typeof got === "string" && /^\s*http:/i.test(got))
        yield { kind: "fail", path, got, fix: `write https:// in ${path}` };
    }
  },
};

export const apimBackendTls: Rule = {
  id: "apim-backend-tls",
  concern: "apim-backend-tls",
  title: "Backends show a certificate that is checked",
  rationale: "Whoever stands in between is the backend otherwise.",
  severity: "medium",
  appliesTo: ["azure-native:apimanagement:Backend"],
  source: "https://learn.microsoft.com/azure/api-management/backends",
  azurePolicy: "92bb331d-ac71-416a-8c91-02f2cb734ce4",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  examples: {
    pass: { tls: { validateCertificateChain: true, validateCertificateName: true } },
    fail: { tls: { validateCertificateChain: false } },
  },
  *check(resource) {
    for (const path of ["tls.validateCertificateChain", "tls.validateCertificateName"])
      yield* mustNotBe(resource, path, false, `set ${path} to true`);
  },
};

export const apimBackendAuth: Rule = {
  id: "apim-backend-auth",
  concern: "apim-backend auth",
  title: "Backends are called with an identity, not with a key",
  rationale: "A key in a backend is known to everyone who may read the gateway.",
  severity: "medium",
  appliesTo: ["azure-native:apimanagement:Backend"],
  source: "https://learn.microsoft.com/azure/api-management/backends",
  azurePolicy: "c15dcc82-b93c-4dcb-9332-fbf121685b54",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["A backend without credentials passes: a policy with the identity of the gateway may stand before it."],
  examples: {
    pass: { credentials: { managedIdentity: { resource: "https://cognitiveservices.azure.com" } } },
    fail: { credentials: { header: { "api-key": ["x"] } } },
  },
  *check(resource) {
    for (const path of ["credentials.header", "credentials.query"]) {
      const names = read(resource, path);
      if (names === UNKNOWN) yield { kind: "undecided", path };
      else if (isPlainObject(names))
        for (const name of Object.keys(names))
          if (keyed.test(name))
            yield { kind: "fail", path: `${path}['${name}']`, fix: "use credentials.managedIdentity" };
    }
  },
};
