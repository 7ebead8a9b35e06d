import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { is, itemsAt, mustBe, mustHave, mustNotBe, not, where } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";

/** Capabilities that stand for another API than that of NoSQL. */
const keysOnly = ["EnableMongo", "EnableCassandra", "EnableGremlin", "EnableTable"];

/** Whether the account speaks another API than that of NoSQL, and what would tell. */
function otherApi(resource: Resource): { readonly other: boolean | Unknown; readonly path: string } {
  const capabilities = [...itemsAt(resource.props, "capabilities")].map(([item]) => is(item, "name", keysOnly));
  const mongo = is(resource.props, "kind", "MongoDB");
  if (mongo === true || capabilities.includes(true)) return { other: true, path: "kind" };
  if (capabilities.includes(UNKNOWN)) return { other: UNKNOWN, path: "capabilities" };
  return { other: mongo, path: "kind" };
}

export const cosmosLocalAuth: Rule = {
  id: "cosmos-local-auth",
  concern: "local-auth",
  title: "Cosmos DB takes no keys",
  rationale: "An account key reads and writes everything and names nobody.",
  severity: "high",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-connect-role-based-access-control",
  azurePolicy: "5450f5bd-9c72-4390-a9c4-a7aba4edfdd2",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["Accounts for MongoDB, Cassandra, Gremlin and Table are not asked: their clients cannot do without keys."],
  examples: {
    pass: { kind: "GlobalDocumentDB", disableLocalAuth: true },
    fail: { kind: "GlobalDocumentDB", disableLocalAuth: false },
  },
  *check(resource) {
    const { other, path } = otherApi(resource);
    const fix = "set disableLocalAuth to true and give callers a role of the data plane";
    yield* where(not(other), path, mustBe(resource, "disableLocalAuth", true, fix));
  },
  mend: (props) => mendAt(props, "disableLocalAuth", true),
};

export const cosmosMetadataWrite: Rule = {
  id: "cosmos-metadata-write",
  concern: "cosmos-metadata-write",
  title: "No key changes what a Cosmos DB account is made of",
  rationale: "With a key databases and throughput are changed past roles and locks.",
  severity: "medium",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/cosmos-db/role-based-access-control",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { disableKeyBasedMetadataWriteAccess: true }, fail: { disableKeyBasedMetadataWriteAccess: false } },
  *check(resource) {
    yield* mustBe(
      resource,
      "disableKeyBasedMetadataWriteAccess",
      true,
      "set disableKeyBasedMetadataWriteAccess to true",
    );
  },
};

export const cosmosTls: Rule = {
  id: "cosmos-tls",
  concern: "tls-min",
  title: "Cosmos DB takes TLS 1.2 or newer",
  rationale: "Older versions of TLS are broken and offered to whoever asks for them.",
  severity: "medium",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/cosmos-db/self-serve-minimum-tls-enforcement",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  examples: { pass: { minimalTlsVersion: "Tls12" }, fail: { minimalTlsVersion: "Tls" } },
  *check(resource) {
    // Absent means Tls12, the default of the service.
    yield* mustNotBe(resource, "minimalTlsVersion", ["Tls", "Tls11"], "set minimalTlsVersion to Tls12");
  },
  mend: (props) => mendAt(props, "minimalTlsVersion", "Tls12"),
};

export const cosmosCustomerManagedKey: Rule = {
  id: "cosmos-customer-managed-key",
  concern: "customer-managed-key",
  title: "Cosmos DB is encrypted with your own key",
  rationale: "With a key of your own you can end all access to the data at rest.",
  severity: "low",
  appliesTo: ["azure-native:cosmosdb:DatabaseAccount"],
  source: "https://learn.microsoft.com/azure/cosmos-db/how-to-setup-customer-managed-keys",
  frameworks: { waf: "Security", mcsb: ["DP-5"] },
  examples: { pass: { keyVaultKeyUri: "https://kv.vault.azure.net/keys/k" }, fail: {} },
  *check(resource) {
    yield* mustHave(resource, "keyVaultKeyUri", "set keyVaultKeyUri");
  },
};
