import { isDeepStrictEqual } from "node:util";

import type { ResourceType } from "../../../resource-manager";
import { answeredInputs } from "../../../resource-manager";
import type { Document } from "../../store/document";
import type { Properties, ReadAnswer, ReadCall } from "../calls";
import { Refused } from "../calls";
import { refuseUnmarked } from "../mark";
import { hiddenLikeProperties, revealed } from "../secret";

import { withoutOwn } from "./check";
import type { AzureContext } from "./context";
import { typeOf } from "./context";
import { answerOf } from "./create";
import { send } from "./faults/send";

const gone: ReadAnswer = { id: "", outputs: {}, inputs: {} };

/**
 * Reads what stands. A refresh keeps the old inputs and takes over what somebody has changed meanwhile; an import, which
 * has none, gets those that Azure tells.
 */
export async function read(azure: AzureContext, call: ReadCall): Promise<ReadAnswer> {
  const type = typeOf(call.type);
  if (call.inputs !== undefined && Object.keys(call.outputs).length > 0) refuseUnmarked(call.urn, call.outputs);
  await send((attempt) => azure.faults.transient({ operation: "read", id: call.id, type }, attempt));
  const document = azure.store.find(call.id);
  if (document === undefined) return gone;
  refuseOtherType(type, document);
  azure.store.journal.settle(document.id);
  const inputs = call.inputs === undefined ? imported(type, document) : refreshed(call.inputs, document.inputs);
  return { id: document.id, outputs: answerOf(type, document, inputs), inputs };
}

/** Azure reads by the id alone; under the path of another type it finds nothing, and the engine could not say why. */
function refuseOtherType(type: ResourceType, document: Document): void {
  if (typeOf(document.type).armType === type.armType) return;
  throw new Refused(
    `${document.id}: is no ${type.token}\n` +
      `  allowed: the id of a ${type.armType}\n  fix: import it as ${document.type}, or give another id`,
  );
}

function imported(type: ResourceType, { inputs }: Document): Properties {
  return { ...answeredInputs(type, withoutOwn(inputs)), azureApiVersion: type.apiVersion };
}

function refreshed(old: Properties, standing: Properties): Properties {
  const unchanged = Object.entries(old).filter(([key, value]) => isDeepStrictEqual(revealed(value), standing[key]));
  return { ...hiddenLikeProperties(standing, old), ...Object.fromEntries(unchanged) };
}
