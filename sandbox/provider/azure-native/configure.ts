import type { SandboxStore } from "../../store/sandbox-store";
import type { Properties } from "../calls";
import { Refused } from "../calls";
import { revealed } from "../secret";

import type { Configuration } from "./context";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads what the program set on the provider. A tenant that was not set up takes its id and its subscriptions from the
 * first provider that names them; one that was set up knows its own and no others, as Azure does.
 */
export async function configure(store: SandboxStore, args: Properties): Promise<Configuration> {
  const tenantId = text(args["tenantId"]);
  const subscriptionId = text(args["subscriptionId"]);
  const location = text(args["location"]);

  if (tenantId !== undefined && tenantId.toLowerCase() !== store.tenant.tenantId.toLowerCase())
    await move(store, tenantId);
  if (subscriptionId !== undefined && guid.test(subscriptionId) && store.tenant.subscriptions === "onFirstUse")
    await store.alone(() => {
      store.admitSubscription(subscriptionId);
    });

  return {
    tenantId: store.tenant.tenantId,
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
    ...(location === undefined ? {} : { location }),
  };
}

async function move(store: SandboxStore, tenantId: string): Promise<void> {
  const { tenant } = store;
  const used = [...store.all().values()].some(({ id }) => /^\/subscriptions\//i.test(id));
  if (tenant.subscriptions === "listed" || used)
    throw new Refused(
      `AADSTS90002: Tenant '${tenantId}' not found.\n` +
        `  azure-native:tenantId: got ${JSON.stringify(tenantId)}\n  allowed: ${tenant.tenantId}\n` +
        "  fix: correct the tenant id, or use another sandbox for another tenant",
    );
  await store.becomeTenant({ ...tenant, tenantId });
}

function text(value: unknown): string | undefined {
  const plain = revealed(value);
  return typeof plain === "string" && plain !== "" ? plain : undefined;
}
