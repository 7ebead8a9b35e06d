import type * as pulumi from "@pulumi/pulumi";

import { type Finding, FoundationError } from "../terms/finding";
import { sameText } from "../terms/same-text";

/**
 * Refuses a component whose ids lie in another subscription than the one that its provider writes to: everything would be
 * made where no id points. Says nothing where nobody gave it a provider, or that takes its subscription from a sign-in.
 *
 * A provider answers later than a constructor ends, even what was plainly written: so this comes after the findings of the
 * plan and apart from those of other components. It comes in every preview, before anything is made.
 *
 * @param path of the argument that says where the component stands
 * @param place that argument: a subscription id, or an ARM id in it
 * @throws FoundationError as soon as the provider has answered.
 */
export function checkProvider(component: pulumi.ComponentResource, path: string, place: string): void {
  checkPlaces(component, { [path]: place });
}

/**
 * As {@link checkProvider}, for a component that stands in several places: with all that are wrong at once.
 * @param places by the path of their argument
 * @throws FoundationError as soon as the provider has answered.
 */
export function checkPlaces(component: pulumi.ComponentResource, places: Readonly<Record<string, string>>): void {
  const provider = component.getProvider("azure-native:resources:ResourceGroup");
  if (provider === undefined) return;
  // A provider's inputs come back as its outputs, although its class does not name them.
  const subscription = Reflect.get(provider, "subscriptionId") as pulumi.Output<unknown> | undefined;
  subscription?.apply((stated) => {
    const findings = Object.entries(places).flatMap(([path, place]) => anotherThan(stated, path, place));
    if (findings.length > 0) throw new FoundationError(findings);
  });
}

function anotherThan(stated: unknown, path: string, place: string): readonly Finding[] {
  const wanted = place.startsWith("/") ? /^\/subscriptions\/([^/]+)/i.exec(place)?.[1] : place;
  if (wanted === undefined) return []; // a management group is in no subscription
  if (typeof stated !== "string" || stated === "" || sameText(stated, wanted)) return [];
  return [
    {
      path,
      got: place,
      allowed: `a place in subscription ${stated}, to which the component's provider writes`,
      fix: "hand the component the provider of its own subscription, or correct the id",
    },
  ];
}
