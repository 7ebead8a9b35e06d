import type { Refusal, ResourceType, World } from "../../../resource-manager";
import { computedOutputs, formatRefusals, judge, resourceIdOf } from "../../../resource-manager";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { Document } from "../../store/document";
import type { CreateAnswer, CreateCall, Properties, Subject } from "../calls";
import { Refused, Unfinished } from "../calls";
import { mark } from "../mark";
import { hiddenLikeProperties, revealedProperties } from "../secret";

import type { AzureContext } from "./context";
import { createBeforeDelete, typeOf } from "./context";
import { previewOutputs } from "./preview-outputs";
import type { Written } from "./write";
import { advise, knownId, previewWorld, refuseIfAny, writing } from "./write";

/** Makes a resource, if Azure would. */
export async function create(azure: AzureContext, call: CreateCall): Promise<CreateAnswer> {
  const type = typeOf(call.type);
  if (call.preview) return previewCreate(azure, type, call);

  const inputs = revealedProperties(call.inputs);
  const id = knownId(azure, type, inputs);
  let advice: readonly Refusal[] = [];
  const written = await writing(azure, { operation: "create", id, type, inputs }, (world) => {
    refuseIfStanding(azure, call, id, world);
    advice = refuseIfAny(judge({ phase: "create", resource: resourceOf(azure, call, inputs), id, world }));
    return documentOf(azure, type, call, id, inputs, world);
  });
  await advise(azure, call.urn, advice);
  return { id, outputs: finished(type, written, call.inputs) };
}

/** @throws Unfinished when the resource stands and its operation failed. */
export function finished(type: ResourceType, { document, failure }: Written, inputs: Properties): Properties {
  const outputs = answerOf(type, document, inputs);
  if (failure !== undefined) throw new Unfinished(formatRefusals([failure]), document.id, outputs, inputs);
  return outputs;
}

async function previewCreate(azure: AzureContext, type: ResourceType, call: CreateCall): Promise<CreateAnswer> {
  const inputs = revealedProperties(call.inputs);
  const id = resourceIdOf(type, inputs, azure.configuration);
  leaveReplaced(azure, call);
  if (id !== UNKNOWN) {
    const world: World = previewWorld(azure);
    refuseIfStanding(azure, call, id, world);
    const advice = refuseIfAny(judge({ phase: "create", resource: resourceOf(azure, call, inputs), id, world }));
    azure.preview.plan({ ...documentOf(azure, type, call, id, inputs, world), outputs: {} });
    await advise(azure, call.urn, advice);
  }
  const outputs = previewOutputs(type, call.inputs, id === UNKNOWN ? unknownId : id, azure.configuration);
  return { id: "", outputs };
}

/** Where an id is needed to learn the shape of an answer, but not to tell it. */
const unknownId = "/unknown";

/**
 * A resource of the program that stands already is being replaced, for whatever reason the engine has. The old one goes
 * first and takes what is beneath it along, unless its name was generated: then the new one has another name.
 */
function leaveReplaced(azure: AzureContext, { urn }: Subject): void {
  for (const standing of azure.store.all().values())
    if (standing.urn === urn && standing.inputs[createBeforeDelete] !== true) azure.preview.leave(standing);
}

function refuseIfStanding(azure: AzureContext, { urn }: Subject, id: string, world: World): void {
  const standing = world.find(id);
  if (standing === undefined || standing === UNKNOWN) return;
  if (standing.urn === urn && azure.store.journal.leftBehind(id)) return;
  throw new Refused(
    `cannot create already existing resource '${id}'\n` +
      `  it was made by: ${standing.urn ?? "somebody else"}\n` +
      "  fix: choose another name, or take it over with pulumi import",
  );
}

export function resourceOf(azure: AzureContext, { urn, type, name }: Subject, props: Properties): Resource {
  const { subscriptionId } = azure.configuration;
  return { urn, type, name, props, ...(subscriptionId === undefined ? {} : { provider: { subscriptionId } }) };
}

export function documentOf(
  azure: AzureContext,
  type: ResourceType,
  { urn, name }: Subject,
  id: string,
  inputs: Properties,
  world: World,
): Document {
  const { subscriptionId, tenantId } = azure.configuration;
  return {
    id,
    type: type.token,
    name,
    urn,
    inputs,
    outputs: computedOutputs(type, inputs, id, { tenantId, world }),
    origin: "deployed",
    provisioningState: "Succeeded",
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
  };
}

/** What goes into the state: the service's answer, with the secrets of the inputs hidden, and the mark. */
export function answerOf(type: ResourceType, { outputs }: Document, inputs: Properties): Properties {
  return { ...hiddenLikeProperties(outputs, inputs), azureApiVersion: type.apiVersion, ...mark };
}
