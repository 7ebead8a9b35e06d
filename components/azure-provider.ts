import * as azure from "@pulumi/azure-native/provider";
import type * as pulumi from "@pulumi/pulumi";

/**
 * An explicit provider for one subscription, so that nothing lands in whatever subscription a shell happens to be signed
 * in to. How it signs in stays with the environment: `az login`, or the ARM_* variables of a pipeline.
 */
export function azureProvider(name: string, tenantId: string, subscriptionId: string): pulumi.ProviderResource {
  return new azure.Provider(name, { tenantId, subscriptionId });
}
