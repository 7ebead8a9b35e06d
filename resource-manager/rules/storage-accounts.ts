import { regionKey, regions } from "../../catalog/regions";
import { readValue } from "../../terms/read";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { knownText, standing } from "./asking";
import { type Props, resource } from "./samples";

const accountToken = "azure-native:storage:StorageAccount";

function storage(props: Props = {}): ReturnType<typeof resource> {
  return resource("storage:StorageAccount", {
    accountName: "stclaims001",
    location: "swedencentral",
    kind: "StorageV2",
    sku: { name: "Standard_ZRS" },
    ...props,
  });
}

export const storageRedundancy: AzureRule = {
  id: "storage-redundancy-offered",
  what: "A storage account's redundancy is one that its kind and its region have: zones for ZRS, a paired region for GRS.",
  types: [accountToken],
  phases: ["create"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/storage/common/storage-redundancy",
  examples: {
    refused: { phase: "create", resources: [storage({ location: "westus" })] },
    accepted: { phase: "create", resources: [storage()] },
  },

  *check({ resource: asked }) {
    const sku = knownText(asked, "sku.name");
    const kind = knownText(asked, "kind");
    const location = knownText(asked, "location");
    const region = regions.entries.find(({ name }) => name === regionKey(location ?? ""));
    if (sku === undefined) return;
    const fault =
      region?.availabilityZones === false && /ZRS$/.test(sku)
        ? `${region.displayName} has no availability zones`
        : region !== undefined && region.pairedRegion === undefined && /_(RA)?GZ?RS$/.test(sku)
          ? `${region.displayName} has no paired region`
          : (kind === "BlockBlobStorage" || kind === "FileStorage") && !sku.startsWith("Premium")
            ? `${kind} is premium only`
            : undefined;
    if (fault !== undefined)
      yield {
        kind: "fail",
        path: "sku.name",
        got: sku,
        allowed: "a redundancy that the kind and the region have",
        message: `The sku ${sku} is not available: ${fault}.`,
        fix: "choose another sku or region",
      };
  },
};

function container(props: Props): ReturnType<typeof resource> {
  return resource("storage:BlobContainer", { accountName: "stclaims001", containerName: "policies", ...props });
}

export const containerPublicAccess: AzureRule = {
  id: "storage-container-public-access",
  what: "A container is open to the public only where its account allows that.",
  types: ["azure-native:storage:BlobContainer"],
  phases: ["create", "update"],
  code: "PublicAccessNotPermitted",
  status: 409,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
  examples: {
    refused: {
      phase: "create",
      resources: [storage({ allowBlobPublicAccess: false }), container({ publicAccess: "Blob" })],
    },
    accepted: {
      phase: "create",
      resources: [storage({ allowBlobPublicAccess: false }), container({ publicAccess: "None" })],
    },
  },

  *check({ resource: asked, id, world }) {
    const access = knownText(asked, "publicAccess");
    if (access === undefined || access === "None") return;
    const owner = standing(world, id.replace(/\/blobServices\/.*$/i, ""));
    if (owner !== undefined && readValue(owner.props, "allowBlobPublicAccess") === false)
      yield {
        kind: "fail",
        path: "publicAccess",
        got: access,
        allowed: "None",
        message: "Public access is not permitted on this storage account.",
        fix: "set publicAccess to None",
      };
  },
};

function blobService(props: Props): ReturnType<typeof resource> {
  return resource("storage:BlobServiceProperties", {
    accountName: "stclaims001",
    blobServicesName: "default",
    ...props,
  });
}

export const blobProtection: AzureRule = {
  id: "storage-blob-protection",
  what: "Point-in-time restore has versioning, change feed and a longer soft delete; a hierarchical namespace has no versioning.",
  types: ["azure-native:storage:BlobServiceProperties"],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/storage/blobs/point-in-time-restore-overview",
  examples: {
    refused: {
      phase: "create",
      resources: [storage({ isHnsEnabled: true }), blobService({ isVersioningEnabled: true })],
    },
    accepted: { phase: "create", resources: [storage(), blobService({ isVersioningEnabled: true })] },
  },

  *check({ resource: asked, id, world }) {
    const versioning = readValue(asked.props, "isVersioningEnabled");
    const owner = standing(world, id.replace(/\/blobServices\/.*$/i, ""));
    if (versioning === true && owner !== undefined && readValue(owner.props, "isHnsEnabled") === true)
      yield {
        kind: "fail",
        path: "isVersioningEnabled",
        got: true,
        allowed: "false with a hierarchical namespace",
        message: "Versioning is not supported for accounts with a hierarchical namespace.",
        fix: "leave versioning off, or make the account without isHnsEnabled",
      };
    if (readValue(asked.props, "restorePolicy.enabled") !== true) return;
    const days = readValue(asked.props, "restorePolicy.days");
    const kept = readValue(asked.props, "deleteRetentionPolicy.days");
    const asks: readonly [path: string, met: boolean, allowed: string][] = [
      ["isVersioningEnabled", versioning !== false && versioning !== undefined, "true"],
      [
        "changeFeed.enabled",
        readValue(asked.props, "changeFeed.enabled") !== false && readValue(asked.props, "changeFeed") !== undefined,
        "true",
      ],
      [
        "deleteRetentionPolicy.days",
        typeof days !== "number" || typeof kept !== "number" || kept > days,
        `more than the ${String(days)} days of the restore policy`,
      ],
    ];
    for (const [path, met, allowed] of asks)
      if (!met)
        yield {
          kind: "fail",
          path,
          allowed,
          message: `The restore policy needs ${path} to be ${allowed}.`,
          fix: `set ${path} to ${allowed}, or leave the restore policy off`,
        };
  },
};
