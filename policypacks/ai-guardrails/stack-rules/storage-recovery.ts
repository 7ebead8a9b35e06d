import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { is } from "../asking";
import type { Stack, StackRule, StackVerdict } from "../rule";
import { childrenOf } from "./links";

const account = "azure-native:storage:StorageAccount";
const service = "azure-native:storage:BlobServiceProperties";
const names = { resourceGroupName: "rg", accountName: "stclaims" };
const example: Resource = { type: account, name: "data", props: names };

function blobs(props: Readonly<Record<string, unknown>>): Resource {
  return { type: service, name: "blobs", props: { ...names, blobServicesName: "default", ...props } };
}

export const storageSoftDelete: StackRule = {
  over: "stack",
  id: "storage-soft-delete",
  concern: "soft-delete",
  title: "Deleted blobs and containers can be brought back",
  rationale: "One wrong command, or one ransom, takes training and retrieval data for ever.",
  severity: "medium",
  appliesTo: [account],
  source: "https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview",
  frameworks: { waf: "Reliability", mcsb: ["BR-2"], euAiAct: ["Article 10"], nistAiRmf: ["Manage"] },
  limits: ["Settings that another program declares are not seen."],
  examples: {
    pass: [
      example,
      blobs({ deleteRetentionPolicy: { enabled: true }, containerDeleteRetentionPolicy: { enabled: true } }),
    ],
    fail: [example, blobs({ deleteRetentionPolicy: { enabled: false } })],
  },
  *check(stack) {
    yield* switches(
      stack,
      ["deleteRetentionPolicy.enabled", "containerDeleteRetentionPolicy.enabled"],
      "declare storage.BlobServiceProperties for the account with deleteRetentionPolicy and containerDeleteRetentionPolicy enabled",
    );
  },
};

export const storageVersioning: StackRule = {
  over: "stack",
  id: "storage-versioning",
  concern: "versioning / PITR",
  title: "Blobs keep their earlier versions",
  rationale: "What was overwritten by mistake is gone without them.",
  severity: "low",
  appliesTo: [account],
  source: "https://learn.microsoft.com/azure/storage/blobs/versioning-overview",
  frameworks: { waf: "Reliability", mcsb: ["BR-2"] },
  limits: ["Settings that another program declares are not seen."],
  examples: { pass: [example, blobs({ isVersioningEnabled: true })], fail: [example] },
  *check(stack) {
    yield* switches(
      stack,
      ["isVersioningEnabled"],
      "declare storage.BlobServiceProperties for the account with isVersioningEnabled true",
    );
  },
};

/** Asks the blob service of each account; a service whose account is not known may be any account's. */
function* switches(stack: Stack, paths: readonly string[], fix: string): Iterable<StackVerdict> {
  const services = childrenOf(stack, service);
  const { open } = services;
  for (const resource of stack.subjects) {
    const [blobService] = services.of(resource);
    if (blobService === undefined) {
      const [path = ""] = paths;
      if (open === undefined) yield { kind: "fail", resource, path, fix };
      else yield { kind: "undecided", resource, path, waitsFor: `the account of ${open.name}` };
      continue;
    }
    for (const path of paths) {
      const on = is(blobService.props, path, true);
      if (on === UNKNOWN) yield { kind: "undecided", resource: blobService, path };
      else if (!on)
        yield { kind: "fail", resource: blobService, path, got: read(blobService, path), fix: `set ${path} to true` };
    }
  }
}
