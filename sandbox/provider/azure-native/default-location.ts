import { UNKNOWN } from "../../../terms/unknown";
import type { CheckCall } from "../calls";
import { revealed } from "../secret";

import type { AzureContext } from "./context";

/**
 * The location of a resource whose program named none: the old one, the provider's, or the resource group's. The group
 * is looked up as it stands: one that this very preview would make is not there yet, in Azure neither.
 */
export function defaultLocation({ store, configuration }: AzureContext, { olds, news }: CheckCall): unknown {
  if (olds["location"] !== undefined) return olds["location"];
  if (configuration.location !== undefined) return configuration.location;

  const group = revealed(news["resourceGroupName"]);
  if (group === UNKNOWN) return UNKNOWN;
  if (typeof group !== "string" || configuration.subscriptionId === undefined) return undefined;
  return store.find(`/subscriptions/${configuration.subscriptionId}/resourceGroups/${group}`)?.inputs["location"];
}
