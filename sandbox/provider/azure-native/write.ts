import { setTimeout as pause } from "node:timers/promises";

import type { Refusal, ResourceType, World } from "../../../resource-manager";
import {
  busyParent,
  formatRefusals,
  keepsName,
  refuses,
  resourceIdOf,
  serialisedParent,
} from "../../../resource-manager";
import { UNKNOWN } from "../../../terms/unknown";
import { storeWorld } from "../../store/store-world";
import type { Properties } from "../calls";
import { Refused } from "../calls";

import type { AzureContext } from "./context";

/** Forms the id of a resource whose inputs are all known. */
export function knownId(azure: AzureContext, type: ResourceType, inputs: Properties): string {
  const id = resourceIdOf(type, inputs, azure.configuration);
  if (id === UNKNOWN) throw new Refused(`${type.token}: an input that its id is made of is missing`);
  return id;
}

/**
 * Looks, judges and writes as one step, and keeps the parent busy for a moment as Azure does: a second write beneath
 * the same parent meanwhile is refused, so that a program that orders its children only by luck fails here too.
 */
export async function writing<T>(
  azure: AzureContext,
  type: ResourceType,
  id: string,
  work: (world: World) => T,
): Promise<T> {
  if (azure.ended()) throw new Refused(`${id}: the run has ended; nothing was written`);
  const parent = serialisedParent(type, id);
  const release = parent === undefined ? undefined : azure.store.hold(parent);
  if (parent !== undefined && release === undefined) throw new Refused(formatRefusals([busyParent(parent)]));
  try {
    const result = await azure.store.alone(() => {
      // The wait for the others may have taken long.
      if (azure.ended()) throw new Refused(`${id}: the run has ended; nothing was written`);
      return work(storeWorld(azure.store.all(), azure.store.deleted()));
    });
    if (release !== undefined) await pause(azure.holdMilliseconds);
    return result;
  } finally {
    release?.();
  }
}

/** The world that this preview sees: what stands, less what it replaces, with what it has planned so far. */
export function previewWorld({ store, preview }: AzureContext): World {
  const { standing, gone } = preview.over(store.all());
  return storeWorld(standing, [...store.deleted(), ...gone.filter(({ id }) => keepsName(id))]);
}

/** Stops at what Azure would refuse, all of it at once; what is only advice stops nothing. */
export function refuseIfAny(refusals: readonly Refusal[]): void {
  const stopping = refusals.filter(refuses);
  if (stopping.length > 0) throw new Refused(formatRefusals(stopping));
}
