import type { CreateRequest } from "@pulumi/pulumi/proto/provider_pb";
import { CreateResponse } from "@pulumi/pulumi/proto/provider_pb";

import type { ProviderPackage } from "./calls";
import { subjectOf } from "./subject";
import { fromWire, toWire } from "./wire";

/** Makes a resource, or says at preview what would be known of it. */
export async function create(provider: ProviderPackage, request: CreateRequest): Promise<CreateResponse> {
  const { id, outputs } = await provider.create({
    ...subjectOf(request.getUrn(), request.getType(), request.getName()),
    inputs: fromWire(request.getProperties()),
    preview: request.getPreview(),
  });
  return new CreateResponse().setId(id).setProperties(toWire(outputs));
}
