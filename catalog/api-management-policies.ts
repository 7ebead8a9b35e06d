import type { Facts } from "./facts";

export type PolicySection = "backend" | "inbound" | "on-error" | "outbound";

/** A statement of API Management's policies. Key: its name. */
export interface ApiManagementPolicy {
  readonly name: string;
  /** Sections in which it may stand. */
  readonly sections: readonly PolicySection[];
}

const anywhere: readonly PolicySection[] = ["backend", "inbound", "on-error", "outbound"];

const only = (sections: readonly PolicySection[], ...names: readonly string[]): readonly ApiManagementPolicy[] =>
  names.map((name) => ({ name, sections }));

export const apiManagementPolicies: Facts<ApiManagementPolicy> = {
  source: "https://learn.microsoft.com/azure/api-management/api-management-policies",
  asOf: "2026-11-24",
  entries: [
    ...only(
      ["inbound"],
      "authentication-basic",
      "authentication-certificate",
      "authentication-managed-identity",
      "azure-openai-emit-token-metric",
      "azure-openai-semantic-cache-lookup",
      "azure-openai-token-limit",
      "cache-lookup",
      "check-header",
      "cors",
      "cross-domain",
      "get-authorization-context",
      "ip-filter",
      "llm-content-safety",
      "llm-emit-token-metric",
      "llm-semantic-cache-lookup",
      "llm-token-limit",
      "publish-to-dapr",
      "quota",
      "quota-by-key",
      "rate-limit",
      "rate-limit-by-key",
      "rewrite-uri",
      "validate-azure-ad-token",
      "validate-client-certificate",
      "validate-graphql-request",
      "validate-jwt",
      "validate-odata-request",
      "validate-parameters",
    ),
    ...only(["outbound"], "azure-openai-semantic-cache-store", "cache-store", "jsonp", "llm-semantic-cache-store"),
    ...only(["backend"], "forward-request"),
    ...only(["backend", "inbound"], "set-backend-service"),
    ...only(
      anywhere,
      "base",
      "cache-lookup-value",
      "cache-remove-value",
      "cache-store-value",
      "choose",
      "cosmosdb-data-source",
      "emit-metric",
      "find-and-replace",
      "http-data-source",
      "include-fragment",
      "invoke-dapr-binding",
      "invoke-request",
      "json-to-xml",
      "limit-concurrency",
      "log-to-eventhub",
      "mock-response",
      "proxy",
      "publish-event",
      "redirect-content-urls",
      "retry",
      "return-response",
      "send-one-way-request",
      "send-request",
      "send-service-bus-message",
      "set-body",
      "set-graphql-resolver",
      "set-header",
      "set-method",
      "set-query-parameter",
      "set-status",
      "set-variable",
      "sql-data-source",
      "trace",
      "validate-content",
      "validate-headers",
      "validate-status-code",
      "wait",
      "xml-to-json",
      "xsl-transform",
    ),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
};
