import type { Refusal, ResourceType, World } from "../../../resource-manager";
import {
  busyParent,
  formatAdvice,
  formatRefusals,
  keepsName,
  refuses,
  resourceIdOf,
  serialisedParent,
} from "../../../resource-manager";
import { UNKNOWN } from "../../../terms/unknown";
import type { Document } from "../../store/document";
import { begun, failed } from "../../store/operation-state";
import { storeWorld } from "../../store/store-world";
import type { Properties } from "../calls";
import { Refused } from "../calls";

import type { AzureContext } from "./context";
import { duration, lasting } from "./faults/duration";
import type { AzureRequest } from "./faults/request";
import { send } from "./faults/send";

/** Forms the id of a resource whose inputs are all known. */
export function knownId(azure: AzureContext, type: ResourceType, inputs: Properties): string {
  const id = resourceIdOf(type, inputs, azure.configuration);
  if (id === UNKNOWN) throw new Refused(`${type.token}: an input that its id is made of is missing`);
  return id;
}

/** What became of a write that Azure accepted. */
export interface Written {
  readonly document: Document;
  /** Why the operation failed in the end, though the resource stands. */
  readonly failure?: Refusal;
}

/**
 * Looks, judges and writes as one step, and keeps the parent busy for a moment as Azure does: a second write beneath
 * the same parent meanwhile is refused, so that a program that orders its children only by luck fails here too.
 *
 * @param decide judges, and answers what is to stand.
 */
export async function writing(
  azure: AzureContext,
  request: AzureRequest,
  decide: (world: World) => Document,
): Promise<Written> {
  return operating(azure, request, async (milliseconds) => {
    const { document, failure } = await looking(azure, request.id, (world) => {
      const decided = decide(world);
      const fault = azure.faults.lasting(request);
      if (fault?.when === "before") throw new Refused(formatRefusals([fault.refusal]));
      if (request.operation === "create") {
        azure.store.journal.settle(request.id);
        azure.store.journal.note(request.id);
      }
      azure.store.write(
        milliseconds > 0 ? begun(decided, request.operation === "create" ? "Creating" : "Updating") : decided,
      );
      return {
        document: fault === undefined ? decided : failed(decided),
        ...(fault === undefined ? {} : { failure: fault.refusal }),
      };
    });
    await lasting(azure, milliseconds);
    if (milliseconds > 0 || failure !== undefined) await ending(azure, document);
    return { document, ...(failure === undefined ? {} : { failure }) };
  });
}

/**
 * Deletes as one step, with the parent kept busy as {@link writing} does.
 *
 * @param refuse judges what stands.
 */
export async function deleting(
  azure: AzureContext,
  request: AzureRequest,
  refuse: (standing: Document, world: World) => void,
): Promise<void> {
  await operating(azure, request, async (milliseconds) => {
    await looking(azure, request.id, (world) => {
      const standing = azure.store.find(request.id);
      if (standing === undefined) return;
      refuse(standing, world);
      if (milliseconds > 0) azure.store.write(begun(standing, "Deleting"));
      else azure.store.remove(request.id);
    });
    await lasting(azure, milliseconds);
    if (milliseconds > 0)
      await azure.store.alone(() => {
        azure.store.remove(request.id);
      });
  });
}

/** Sends the request until Azure takes it, and holds the parent as long as the operation is on its way. */
async function operating<T>(
  azure: AzureContext,
  request: AzureRequest,
  operation: (milliseconds: number) => Promise<T>,
): Promise<T> {
  refuseIfEnded(azure, request.id);
  await send((attempt) => azure.faults.transient(request, attempt));
  const parent = serialisedParent(request.type, request.id);
  const release = parent === undefined ? undefined : azure.store.hold(parent);
  if (parent !== undefined && release === undefined) throw new Refused(formatRefusals([busyParent(parent)]));
  try {
    const result = await operation(duration(azure, request));
    if (release !== undefined) await lasting(azure, azure.holdMilliseconds);
    return result;
  } finally {
    release?.();
  }
}

/** Does the work while nobody else changes the tenant. */
function looking<T>(azure: AzureContext, id: string, work: (world: World) => T): Promise<T> {
  return azure.store.alone(() => {
    // The wait for the others may have taken long.
    refuseIfEnded(azure, id);
    return work(storeWorld(azure.store.all(), azure.store.deleted()));
  });
}

function refuseIfEnded(azure: AzureContext, id: string): void {
  if (azure.ended()) throw new Refused(`${id}: the run has ended; nothing was written`);
}

/** The end of an operation that took its time; what was deleted meanwhile stays away. */
async function ending({ store }: AzureContext, document: Document): Promise<void> {
  await store.alone(() => {
    if (store.find(document.id) !== undefined) store.write(document);
  });
}

/** The world that this preview sees: what stands, less what it replaces, with what it has planned so far. */
export function previewWorld({ store, preview }: AzureContext): World {
  const { standing, gone } = preview.over(store.all());
  return storeWorld(standing, [...store.deleted(), ...gone.filter(({ id }) => keepsName(id))]);
}

/** Stops at what Azure would refuse, all of it at once. @returns what is only advice */
export function refuseIfAny(refusals: readonly Refusal[]): readonly Refusal[] {
  const stopping = refusals.filter(refuses);
  if (stopping.length > 0) throw new Refused(formatRefusals(stopping));
  return refusals;
}

/** Says what is only advice. */
export async function advise(azure: AzureContext, urn: string, advice: readonly Refusal[]): Promise<void> {
  if (advice.length > 0) await azure.warn(urn, formatAdvice(advice));
}
