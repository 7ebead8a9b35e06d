import { UNKNOWN } from "../../terms/unknown";
import type { AzureVerdict } from "../azure-rule";
import type { World } from "../world";

/** Whether a subscription exists, for every rule whose resource lies in one. */
export function* subscriptionStands(world: World, subscriptionId: string): Generator<AzureVerdict> {
  const found = world.find(`/subscriptions/${subscriptionId}`);
  if (found === UNKNOWN) yield { kind: "undecided", path: "id", waitsFor: `subscription ${subscriptionId}` };
  else if (found === undefined)
    yield {
      kind: "fail",
      path: "id",
      got: subscriptionId,
      message: `The subscription '${subscriptionId}' could not be found.`,
      fix: "give the provider the id of a subscription that exists",
    };
}
