import { isDeepStrictEqual } from "node:util";

import type { Properties, ReadAnswer, ReadCall } from "../calls";
import { refuseUnmarked } from "../mark";
import { hiddenLikeProperties, revealed } from "../secret";

import type { AzureContext } from "./context";
import { typeOf } from "./context";
import { answerOf } from "./create";

const gone: ReadAnswer = { id: "", outputs: {}, inputs: {} };

/** Reads what stands. A refresh keeps the old inputs and takes over what somebody has changed meanwhile. */
export function read(azure: AzureContext, call: ReadCall): ReadAnswer {
  const type = typeOf(call.type);
  if (call.inputs !== undefined && Object.keys(call.outputs).length > 0) refuseUnmarked(call.urn, call.outputs);
  const document = azure.store.find(call.id);
  if (document === undefined) return gone;
  azure.store.journal.settle(document.id);
  const inputs = call.inputs === undefined ? document.inputs : refreshed(call.inputs, document.inputs);
  return { id: document.id, outputs: answerOf(type, document, inputs), inputs };
}

function refreshed(old: Properties, standing: Properties): Properties {
  const unchanged = Object.entries(old).filter(([key, value]) => isDeepStrictEqual(revealed(value), standing[key]));
  return { ...hiddenLikeProperties(standing, old), ...Object.fromEntries(unchanged) };
}
