import type { UpdateRequest } from "@pulumi/pulumi/proto/provider_pb";
import { UpdateResponse } from "@pulumi/pulumi/proto/provider_pb";

import type { ProviderPackage } from "./calls";
import { subjectOf } from "./subject";
import { fromWire, toWire } from "./wire";

/** Changes a resource in place, or says at preview what would be known of it. */
export async function update(provider: ProviderPackage, request: UpdateRequest): Promise<UpdateResponse> {
  const outputs = await provider.update({
    ...subjectOf(request.getUrn(), request.getType(), request.getName()),
    id: request.getId(),
    olds: fromWire(request.getOlds()),
    oldInputs: fromWire(request.getOldInputs()),
    news: fromWire(request.getNews()),
    preview: request.getPreview(),
  });
  return new UpdateResponse().setProperties(toWire(outputs));
}
