import { normaliseToken } from "../../../terms/type-token";
import { mustBe, mustNotBe } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";

const container = "azure-native:storage:BlobContainer";

export const storageHttpsOnly: Rule = {
  id: "storage-https-only",
  concern: "https-only",
  title: "Storage accounts answer over HTTPS only",
  rationale: "Over HTTP keys and documents travel in clear.",
  severity: "high",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer",
  azurePolicy: "404c3081-a854-4457-ae30-26a93ef643f9",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  examples: { pass: { enableHttpsTrafficOnly: true }, fail: { enableHttpsTrafficOnly: false } },
  *check(resource) {
    yield* mustNotBe(resource, "enableHttpsTrafficOnly", false, "set enableHttpsTrafficOnly to true");
  },
  mend: (props) => mendAt(props, "enableHttpsTrafficOnly", true),
};

export const storageTls: Rule = {
  id: "storage-tls",
  concern: "tls-min",
  title: "Storage accounts take TLS 1.2 or newer",
  rationale: "Older versions of TLS are broken and offered to whoever asks for them.",
  severity: "high",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-minimum-version",
  frameworks: { waf: "Security", mcsb: ["DP-3"] },
  examples: { pass: { minimumTlsVersion: "TLS1_2" }, fail: { minimumTlsVersion: "TLS1_0" } },
  *check(resource) {
    yield* mustBe(resource, "minimumTlsVersion", ["TLS1_2", "TLS1_3"], "set minimumTlsVersion to TLS1_2");
  },
  mend: (props) => mendAt(props, "minimumTlsVersion", "TLS1_2"),
};

export const storageAnonymousBlob: Rule = {
  id: "storage-anonymous-blob",
  concern: "storage-anonymous-blob",
  title: "No blob is read without a name",
  rationale: "An anonymous container is found by search engines before anyone remembers it.",
  severity: "high",
  appliesTo: ["azure-native:storage:StorageAccount", "azure-native:storage:BlobContainer"],
  source: "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
  azurePolicy: "4fa4b6c0-31ca-4c0d-b10d-24b96f62a751",
  frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { allowBlobPublicAccess: false }, fail: { allowBlobPublicAccess: true } },
  *check(resource) {
    if (normaliseToken(resource.type) === container)
      yield* mustNotBe(resource, "publicAccess", ["Blob", "Container"], "set publicAccess to None");
    else yield* mustNotBe(resource, "allowBlobPublicAccess", true, "set allowBlobPublicAccess to false");
  },
};

export const storageSharedKey: Rule = {
  id: "storage-shared-key",
  concern: "local-auth (shared key)",
  title: "Storage accounts take no keys",
  rationale: "An account key opens everything, names nobody and signs links that nobody can call back.",
  severity: "medium",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent",
  azurePolicy: "8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { allowSharedKeyAccess: false }, fail: { allowSharedKeyAccess: true } },
  *check(resource) {
    yield* mustBe(
      resource,
      "allowSharedKeyAccess",
      false,
      "set allowSharedKeyAccess to false and give callers a role, such as Storage Blob Data Reader",
    );
  },
  mend: (props) => mendAt(props, "allowSharedKeyAccess", false),
};

export const storageLocalUsers: Rule = {
  id: "storage-local-users",
  concern: "local users / SFTP",
  title: "Storage accounts have no users of their own",
  rationale: "Local users and SFTP carry passwords and keys past Entra.",
  severity: "low",
  appliesTo: ["azure-native:storage:StorageAccount"],
  source: "https://learn.microsoft.com/azure/storage/blobs/secure-file-transfer-protocol-support",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: { pass: { isLocalUserEnabled: false, isSftpEnabled: false }, fail: { isLocalUserEnabled: true } },
  *check(resource) {
    yield* mustNotBe(resource, "isLocalUserEnabled", true, "set isLocalUserEnabled to false");
    yield* mustNotBe(resource, "isSftpEnabled", true, "set isSftpEnabled to false");
  },
};
