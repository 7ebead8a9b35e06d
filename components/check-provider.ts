import type * as pulumi from "@pulumi/pulumi";

import { FoundationError } from "../terms/finding";
import { sameText } from "../terms/same-text";

/**
 * Refuses a component whose ids lie in another subscription than the one that its provider writes to: everything would be
 * made where no id points. Says nothing where nobody gave it a provider, or that takes its subscription from a sign-in.
 *
 * @param path of the argument that says where the component stands
 * @param place that argument: a subscription id, or an ARM id in it
 * @throws FoundationError as soon as the provider has answered, which is in every preview.
 */
export function checkProvider(component: pulumi.ComponentResource, path: string, place: string): void {
  const provider = component.getProvider("azure-native:resources:ResourceGroup");
  if (provider === undefined) return;
  // A provider's inputs come back as its outputs, although its class does not name them.
  const subscription = Reflect.get(provider, "subscriptionId") as pulumi.Output<unknown> | undefined;
  subscription?.apply((stated) => {
    refuseAnother(stated, path, place);
  });
}

function refuseAnother(stated: unknown, path: string, place: string): void {
  const wanted = place.startsWith("/") ? /^\/subscriptions\/([^/]+)/i.exec(place)?.[1] : place;
  if (wanted === undefined) return; // a management group is in no subscription
  if (typeof stated !== "string" || stated === "" || sameText(stated, wanted)) return;
  throw new FoundationError([
    {
      path,
      got: place,
      allowed: `a place in subscription ${stated}, to which the component's provider writes`,
      fix: "hand the component the provider of its own subscription, or correct the id",
    },
  ]);
}
