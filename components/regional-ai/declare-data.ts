import * as keyvault from "@pulumi/azure-native/keyvault";
import * as search from "@pulumi/azure-native/search";
import * as storage from "@pulumi/azure-native/storage";
import type * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { RegionPlan } from "./plan/region-plan";

/** Entra only, closed to the internet; Foundry reaches it as a trusted service. */
export function declareSearch(
  name: string,
  plan: RegionPlan,
  resourceGroupName: pulumi.Input<string>,
  options: pulumi.CustomResourceOptions,
): search.Service {
  const { sku, replicas, partitions, semanticSearch } = plan.search;
  return new search.Service(
    `${name}-search`,
    {
      resourceGroupName,
      searchServiceName: plan.names.search,
      location: plan.location,
      sku: { name: sku },
      replicaCount: replicas,
      partitionCount: partitions,
      semanticSearch,
      identity: { type: "SystemAssigned" },
      disableLocalAuth: true,
      publicNetworkAccess: "Disabled",
      networkRuleSet: { bypass: "AzureServices" },
      tags: { ...plan.tags },
    },
    { ...options, customTimeouts: { create: "60m", update: "60m", delete: "60m" } },
  );
}

/** Documents without keys. `last` is the end of the line of writes under the account. */
export function declareStorage(
  name: string,
  plan: RegionPlan,
  resourceGroupName: pulumi.Input<string>,
  child: pulumi.CustomResourceOptions,
  lasting: pulumi.CustomResourceOptions,
): {
  readonly account: storage.StorageAccount;
  readonly blobs: storage.BlobServiceProperties;
  readonly last: pulumi.Resource;
} {
  const retention = { enabled: true, days: plan.storage.retentionDays };
  const account = new storage.StorageAccount(
    `${name}-storage`,
    {
      resourceGroupName,
      accountName: plan.names.storage,
      location: plan.location,
      kind: "StorageV2",
      sku: { name: plan.storage.sku },
      accessTier: "Hot",
      allowBlobPublicAccess: false,
      allowCrossTenantReplication: false,
      allowSharedKeyAccess: false,
      defaultToOAuthAuthentication: true,
      enableHttpsTrafficOnly: true,
      minimumTlsVersion: "TLS1_2",
      publicNetworkAccess: "Disabled",
      networkRuleSet: { bypass: "AzureServices", defaultAction: "Deny" },
      tags: { ...plan.tags },
    },
    lasting,
  );
  const accountName = tied(plan.names.storage, account);
  const blobs = new storage.BlobServiceProperties(
    `${name}-blobs`,
    {
      resourceGroupName,
      accountName,
      blobServicesName: "default",
      isVersioningEnabled: true,
      deleteRetentionPolicy: retention,
      containerDeleteRetentionPolicy: retention,
    },
    { ...child, dependsOn: [account] },
  );
  let last: pulumi.Resource = blobs;
  for (const containerName of plan.storage.containers)
    last = new storage.BlobContainer(
      `${name}-container-${containerName}`,
      { resourceGroupName, accountName, containerName, publicAccess: "None" },
      { ...lasting, dependsOn: [last] },
    );
  return { account, blobs, last };
}

/** Access by role only. Purge protection cannot be turned off again: a deleted vault keeps its name until its retention ends. */
export function declareVault(
  name: string,
  plan: RegionPlan,
  resourceGroupName: pulumi.Input<string>,
  options: pulumi.CustomResourceOptions,
): keyvault.Vault {
  return new keyvault.Vault(
    `${name}-vault`,
    {
      resourceGroupName,
      vaultName: plan.names.keyVault,
      location: plan.location,
      properties: {
        tenantId: plan.vault.tenantId,
        sku: { family: "A", name: "standard" },
        enableRbacAuthorization: true,
        enableSoftDelete: true,
        softDeleteRetentionInDays: plan.vault.softDeleteRetentionInDays,
        enablePurgeProtection: true,
        publicNetworkAccess: "Disabled",
        networkAcls: { bypass: "AzureServices", defaultAction: "Deny" },
      },
      tags: { ...plan.tags },
    },
    options,
  );
}
