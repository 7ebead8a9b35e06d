import type { Refusal, ResourceType, World } from "../../../resource-manager";
import { judge, planChange, resourceIdOf } from "../../../resource-manager";
import { UNKNOWN } from "../../../terms/unknown";
import type { Document } from "../../store/document";
import type { Properties, UpdateCall } from "../calls";
import { refuseUnmarked } from "../mark";
import { revealedProperties } from "../secret";

import { withoutOwn } from "./check";
import type { AzureContext } from "./context";
import { typeOf } from "./context";
import { documentOf, finished, resourceOf } from "./create";
import { previewOutputs } from "./preview-outputs";
import { advise, knownId, previewWorld, refuseIfAny, writing } from "./write";

/** Changes a resource in place, if Azure would. azure-native sends all of it, so what is gone is made anew. */
export async function update(azure: AzureContext, call: UpdateCall): Promise<Properties> {
  refuseUnmarked(call.urn, call.olds);
  const type = typeOf(call.type);
  if (call.preview) return previewUpdate(azure, type, call);

  const inputs = revealedProperties(call.news);
  const id = knownId(azure, type, inputs);
  let advice: readonly Refusal[] = [];
  const written = await writing(azure, { operation: "update", id, type, inputs }, (world) => {
    const old = azure.store.find(id);
    advice = refuseIfAny(refusals(azure, type, call, id, inputs, old, world));
    return { ...documentOf(azure, type, call, id, inputs, world), origin: old?.origin ?? "deployed" };
  });
  await advise(azure, call.urn, advice);
  return finished(type, written, call.news);
}

/** As a first preview, with the two outputs that no update changes. */
async function previewUpdate(azure: AzureContext, type: ResourceType, call: UpdateCall): Promise<Properties> {
  const inputs = revealedProperties(call.news);
  const id = resourceIdOf(type, inputs, azure.configuration);
  if (id !== UNKNOWN) {
    const old = azure.store.find(id);
    const world = previewWorld(azure);
    const advice = refuseIfAny(refusals(azure, type, call, id, inputs, old, world));
    azure.preview.plan({ ...documentOf(azure, type, call, id, inputs, world), outputs: {} });
    await advise(azure, call.urn, advice);
  }
  const outputs = previewOutputs(type, call.news, call.id, azure.configuration);
  for (const stable of ["name", "location"]) if (call.olds[stable] !== undefined) outputs[stable] = call.olds[stable];
  return outputs;
}

function refusals(
  azure: AzureContext,
  type: ResourceType,
  call: UpdateCall,
  id: string,
  inputs: Properties,
  old: Document | undefined,
  world: World,
): readonly Refusal[] {
  const resource = resourceOf(azure, call, inputs);
  if (old === undefined) return judge({ phase: "create", resource, id, world });
  const { changes } = planChange(type, withoutOwn(old.inputs), withoutOwn(inputs));
  return [
    ...changes.flatMap(({ refused }) => (refused === undefined ? [] : [refused])),
    ...judge({ phase: "update", resource, old: { ...resource, props: old.inputs }, id, world }),
  ];
}
