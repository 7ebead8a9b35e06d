import type { Properties } from "../../calls";
import type { AzureContext } from "../context";

/** Every subscription of the tenant, as somebody who sees them all is told. */
export function listSubscriptions({ store, configuration: { tenantId } }: AzureContext): Properties {
  const value = [...store.all().values()]
    .filter(({ id }) => /^\/subscriptions\/[^/]+$/i.test(id))
    .map(({ id, outputs }) => ({
      id,
      subscriptionId: id.slice(id.lastIndexOf("/") + 1),
      displayName: outputs["displayName"],
      state: "Enabled",
      tenantId,
      authorizationSource: "RoleBased",
    }))
    .sort((a, b) => a.id.localeCompare(b.id));
  return { value };
}
