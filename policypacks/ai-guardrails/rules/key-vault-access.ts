import { read } from "../../../terms/read";
import { UNKNOWN } from "../../../terms/unknown";
import { isEmpty, mustBe } from "../asking";
import type { Rule } from "../rule";

export const keyvaultRbac: Rule = {
  id: "keyvault-rbac",
  concern: "keyvault-rbac",
  title: "Key vaults are opened by roles",
  rationale:
    "Access policies know no scope below the vault and no approval, and whoever may write the vault gives them to himself.",
  severity: "medium",
  appliesTo: ["azure-native:keyvault:Vault"],
  source: "https://learn.microsoft.com/azure/key-vault/general/rbac-access-policy",
  azurePolicy: "12d4fa5e-1f9f-4c21-97a9-b99b3c6611b5",
  frameworks: { waf: "Security", mcsb: ["PA-7"] },
  examples: {
    pass: { properties: { enableRbacAuthorization: true } },
    fail: { properties: { enableRbacAuthorization: false } },
  },
  *check(resource) {
    yield* mustBe(
      resource,
      "properties.enableRbacAuthorization",
      true,
      "set properties.enableRbacAuthorization to true",
    );
  },
};

export const keyvaultExpiry: Rule = {
  id: "keyvault-expiry",
  concern: "secret / key expiry",
  title: "Secrets and keys end",
  rationale: "A secret without an end is never changed, until somebody else has it.",
  severity: "low",
  appliesTo: ["azure-native:keyvault:Secret", "azure-native:keyvault:Key"],
  source: "https://learn.microsoft.com/azure/key-vault/secrets/secrets-best-practices",
  azurePolicy: "98728c90-32c7-4049-8429-847dc0f4fe37",
  frameworks: { waf: "Security", mcsb: ["DP-8"] },
  examples: { pass: { properties: { attributes: { expires: 1900000000 } } }, fail: { properties: {} } },
  *check(resource) {
    const ends = ["properties.attributes.expires", "properties.attributes.exp", "properties.rotationPolicy"].map(
      (path) => ({ path, value: read(resource, path) }),
    );
    if (ends.some(({ value }) => value !== UNKNOWN && !isEmpty(value))) return;
    const open = ends.find(({ value }) => value === UNKNOWN);
    if (open !== undefined) yield { kind: "undecided", path: open.path };
    else
      yield {
        kind: "fail",
        path: "properties.attributes.expires",
        fix: "set properties.attributes.expires, or give the key a rotation policy",
      };
  },
};
