import { isPlainObject } from "../../../terms/plain-object";
import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { isOneOf } from "../asking";
import type { Rule } from "../rule";

/** Switches of the service by the last words of their names; both sides, callers and backends. */
function* switchedOn(resource: Resource, names: RegExp, fix: string): Iterable<Verdict> {
  const properties = read(resource, "customProperties");
  if (properties === UNKNOWN) yield { kind: "undecided", path: "customProperties" };
  else if (isPlainObject(properties))
    for (const [name, value] of Object.entries(properties)) {
      if (!names.test(name)) continue;
      const path = `customProperties['${name}']`;
      if (value === UNKNOWN) yield { kind: "undecided", path };
      else if (isOneOf(value, true)) yield { kind: "fail", path, got: value, fix };
    }
}

export const apimTls: Rule = {
  id: "apim-tls",
  concern: "tls-min",
  title: "API Management speaks TLS 1.2 or newer",
  rationale: "Older versions of TLS and SSL are broken and offered to whoever asks for them.",
  severity: "high",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-manage-protocols-ciphers",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  limits: [
    "Services of the Consumption and v2 tiers, which never offer the old protocols, pass like the others where nothing is switched on.",
  ],
  examples: {
    pass: { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "False" } },
    fail: { customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "True" } },
  },
  *check(resource) {
    yield* switchedOn(resource, /\.protocols\.(?:tls10|tls11|ssl30)$/i, "set it to False");
  },
};

export const apimCiphers: Rule = {
  id: "apim-ciphers",
  concern: "weak ciphers",
  title: "API Management offers no weak ciphers",
  rationale: "What a weak cipher protects is read by whoever records it.",
  severity: "medium",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-manage-protocols-ciphers",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  examples: {
    pass: {
      customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168": "False" },
    },
    fail: {
      customProperties: { "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168": "True" },
    },
  },
  *check(resource) {
    yield* switchedOn(resource, /\.ciphers\.[^.]+$/i, "set it to False");
  },
};
