import { judge } from "../../../resource-manager";
import type { DeleteCall } from "../calls";
import { refuseUnmarked } from "../mark";
import { revealedProperties } from "../secret";

import type { AzureContext } from "./context";
import { typeOf } from "./context";
import { resourceOf } from "./create";
import { deleting, refuseIfAny } from "./write";

/** Deletes a resource with all beneath it, unless something else needs it. What is gone already is a success. */
export async function deleteResource(azure: AzureContext, call: DeleteCall): Promise<void> {
  refuseUnmarked(call.urn, call.olds);
  if (azure.store.find(call.id) === undefined) return;
  await deleting(azure, { operation: "delete", id: call.id, type: typeOf(call.type) }, ({ inputs }, world) => {
    const resource = resourceOf(azure, call, revealedProperties(inputs));
    refuseIfAny(judge({ phase: "delete", resource, old: resource, id: call.id, world }));
  });
}
