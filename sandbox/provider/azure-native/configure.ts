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

  await store.alone(() => {
    if (tenantId !== undefined) settleTenant(store, tenantId);
    const admits = store.tenant.subscriptions === "onFirstUse";
    if (admits && subscriptionId !== undefined && guid.test(subscriptionId)) store.admitSubscription(subscriptionId);
  });

  return {
    tenantId: store.tenant.tenantId,
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
    ...(location === undefined ? {} : { location }),
  };
}

function settleTenant(store: SandboxStore, tenantId: string): void {
  const { tenant } = store;
  if (tenantId.toLowerCase() === tenant.tenantId.toLowerCase()) return;
  const isUsed = [...store.all().values()].some(({ id }) => /^\/subscriptions\//i.test(id));
  if (tenant.subscriptions === "listed" || isUsed)
    throw new Refused(
      `AADSTS90002: Tenant '${tenantId}' not found.\n` +
        `  azure-native:tenantId: got ${JSON.stringify(tenantId)}\n  allowed: ${tenant.tenantId}\n` +
        "  fix: correct the tenant id, or use another sandbox for another tenant",
    );
  store.becomeTenant({ ...tenant, tenantId });
}

function text(value: unknown): string | undefined {
  const plain = revealed(value);
  return typeof plain === "string" && plain !== "" ? plain : undefined;
}
