import { planChange } from "../../../resource-manager";
import type { DiffAnswer, DiffCall } from "../calls";
import { refuseUnmarked } from "../mark";
import { revealedProperties } from "../secret";

import { withoutOwn } from "./check";
import type { AzureContext } from "./context";
import { createBeforeDelete, typeOf } from "./context";

/** New inputs against old inputs. A replacement deletes first, unless the name was generated and can be made anew. */
export function diff(azure: AzureContext, call: DiffCall): DiffAnswer {
  refuseUnmarked(call.urn, call.olds);
  const keepsOld = call.oldInputs[createBeforeDelete] === true;
  azure.store.journal.settle(call.id);

  const old = revealedProperties(withoutOwn(call.oldInputs));
  const { changes } = planChange(typeOf(call.type), old, revealedProperties(withoutOwn(call.news)));
  return { changes, deleteBeforeReplace: !keepsOld && changes.some(({ replaces }) => replaces) };
}
