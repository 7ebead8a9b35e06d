import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { createFile, replaceFile } from "./atomic-file";
import type { Document } from "./document";
import { SandboxStoreError } from "./store-error";

/** What is true of the tenant before anything is deployed into it. */
export interface Tenant {
  readonly tenantId: string;
  /**
   * `listed`: the subscriptions are those that the tenant was set up with, and any other id is unknown to it.
   * `onFirstUse`: a subscription comes to be when a provider is configured with it.
   */
  readonly subscriptions: "listed" | "onFirstUse";
}

/** The tenant of a sandbox that nobody set up. */
export const defaultTenant: Tenant = {
  tenantId: "5a4d0b0c-0000-4000-8000-000000000001",
  subscriptions: "onFirstUse",
};

/** The tenant of a store, made on first sight. */
export function tenantOf(folder: string, first: Tenant = defaultTenant): Tenant {
  const file = fileIn(folder);
  if (!existsSync(file)) createFile(file, textOf(first));
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as Partial<Tenant>;
    if (
      typeof value.tenantId === "string" &&
      (value.subscriptions === "listed" || value.subscriptions === "onFirstUse")
    )
      return { tenantId: value.tenantId, subscriptions: value.subscriptions };
  } catch {
    // said below
  }
  throw new SandboxStoreError(file, "is cut off or is no tenant", "start over with an empty folder");
}

export function writeTenant(folder: string, tenant: Tenant): void {
  replaceFile(fileIn(folder), textOf(tenant));
}

export function subscriptionScope(subscriptionId: string): string {
  return `/subscriptions/${subscriptionId}`;
}

/** The id of the fact that a subscription sits directly under a management group. */
export function placementId(groupId: string, subscriptionId: string): string {
  return `/providers/Microsoft.Management/managementGroups/${groupId}/subscriptions/${subscriptionId}`;
}

/** The subscription that a placement is about; `undefined` for every other id. */
export function placedSubscription(id: string): string | undefined {
  return /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+\/subscriptions\/([^/]+)$/i.exec(id)?.[1];
}

export function rootGroupOf(tenantId: string): Document {
  const id = `/providers/Microsoft.Management/managementGroups/${tenantId}`;
  const inputs = { groupId: tenantId, displayName: "Tenant Root Group" };
  return fact(id, "azure-native:management:ManagementGroup", "tenant-root", inputs, {
    displayName: "Tenant Root Group",
    name: tenantId,
    tenantId,
    type: "Microsoft.Management/managementGroups",
  });
}

export function subscriptionOf(subscriptionId: string, tenantId: string): Document {
  const inputs = { subscriptionId };
  return fact(
    subscriptionScope(subscriptionId),
    "azure-native:subscription:Subscription",
    subscriptionId,
    inputs,
    { subscriptionId, tenantId, displayName: `Sandbox ${subscriptionId.slice(0, 8)}`, state: "Enabled" },
    subscriptionId,
  );
}

function fact(
  id: string,
  type: string,
  name: string,
  inputs: Document["inputs"],
  outputs: Document["outputs"],
  subscriptionId?: string,
): Document {
  return {
    id,
    type,
    name,
    inputs,
    outputs,
    origin: "tenant",
    provisioningState: "Succeeded",
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
  };
}

function fileIn(folder: string): string {
  return join(folder, "tenant.json");
}

function textOf(tenant: Tenant): string {
  return `${JSON.stringify(tenant, null, 2)}\n`;
}
