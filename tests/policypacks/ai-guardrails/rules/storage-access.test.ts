import {
  storageHttpsOnly,
  storageTls,
  storageAnonymousBlob,
  storageSharedKey,
  storageLocalUsers,
} from "../../../../policypacks/ai-guardrails/rules/storage-access";
import { UNKNOWN } from "../../../../terms/unknown";
import { describeCases } from "../cases";

describeCases(storageHttpsOnly, [
  ["false", { enableHttpsTrafficOnly: false }, "fail"],
  ["false in capitals", { enableHttpsTrafficOnly: "FALSE" }, "fail"],
  ["false in another case", { enableHttpsTrafficOnly: "fALSE" }, "fail"],
  ["true", { enableHttpsTrafficOnly: true }, "pass"],
  ["absent", {}, "pass"],
  ["null", { enableHttpsTrafficOnly: null }, "pass"],
  ["not known", { enableHttpsTrafficOnly: UNKNOWN }, "undecided"],
  ["true as a text", { enableHttpsTrafficOnly: "true" }, "pass"],
]);

describeCases(storageTls, [
  ["TLS1_2", { minimumTlsVersion: "TLS1_2" }, "pass"],
  ["TLS1_2 in capitals", { minimumTlsVersion: "TLS1_2" }, "pass"],
  ["TLS1_2 in small letters", { minimumTlsVersion: "tls1_2" }, "pass"],
  ["TLS1_3", { minimumTlsVersion: "TLS1_3" }, "pass"],
  ["TLS1_3 in capitals", { minimumTlsVersion: "TLS1_3" }, "pass"],
  ["TLS1_3 in small letters", { minimumTlsVersion: "tls1_3" }, "pass"],
  ['"TLS1_0"', { minimumTlsVersion: "TLS1_0" }, "fail"],
  ['"TLS1_1"', { minimumTlsVersion: "TLS1_1" }, "fail"],
  ["absent", {}, "fail"],
  ["null", { minimumTlsVersion: null }, "fail"],
  ["not known", { minimumTlsVersion: UNKNOWN }, "undecided"],
]);

describeCases(storageAnonymousBlob, [
  ["false", { allowBlobPublicAccess: false }, "pass"],
  ["absent: false", {}, "pass"],
  ["null", { allowBlobPublicAccess: null }, "pass"],
  ["true", { allowBlobPublicAccess: true }, "fail"],
  ["true as a text", { allowBlobPublicAccess: "True" }, "fail"],
  ["not known", { allowBlobPublicAccess: UNKNOWN }, "undecided"],
  ["a closed container", { publicAccess: "None" }, "pass", "azure-native:storage:BlobContainer"],
  ["a container without a word", {}, "pass", "azure-native:storage:BlobContainer"],
  ["a container whose account says no", { allowBlobPublicAccess: true }, "pass", "azure-native:storage:BlobContainer"],
  ["an open container", { publicAccess: "Container" }, "fail", "azure-native:storage:BlobContainer"],
  ["open blobs of a dated token", { publicAccess: "blob" }, "fail", "azure-native:storage/v20240101:BlobContainer"],
  ["a container not known", { publicAccess: UNKNOWN }, "undecided", "azure-native:storage:BlobContainer"],
]);

describeCases(storageSharedKey, [
  ["false", { allowSharedKeyAccess: false }, "pass"],
  ["false as a text", { allowSharedKeyAccess: "false" }, "pass"],
  ["false in capitals", { allowSharedKeyAccess: "FALSE" }, "pass"],
  ["true", { allowSharedKeyAccess: true }, "fail"],
  ["absent", {}, "fail"],
  ["null", { allowSharedKeyAccess: null }, "fail"],
  ["not known", { allowSharedKeyAccess: UNKNOWN }, "undecided"],
]);

describeCases(storageLocalUsers, [
  ["neither", { isLocalUserEnabled: false, isSftpEnabled: false }, "pass"],
  ["nothing said", {}, "pass"],
  ["null", { isLocalUserEnabled: null }, "pass"],
  ["local users", { isLocalUserEnabled: true }, "fail"],
  ["SFTP", { isSftpEnabled: "true" }, "fail"],
  ["both", { isLocalUserEnabled: "TRUE", isSftpEnabled: true }, ["fail", "fail"]],
  ["not known", { isSftpEnabled: UNKNOWN }, "undecided"],
  ["the other not known", { isLocalUserEnabled: UNKNOWN }, "undecided"],
]);
