import type { DeleteRequest } from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";

import type { ProviderPackage } from "./calls";
import { subjectOf } from "./subject";
import { fromWire } from "./wire";

/** Deletes a resource; one that is gone already is a success. */
export async function deleteResource(provider: ProviderPackage, request: DeleteRequest): Promise<Empty> {
  await provider.delete({
    ...subjectOf(request.getUrn(), request.getType(), request.getName()),
    id: request.getId(),
    olds: fromWire(request.getProperties()),
    oldInputs: fromWire(request.getOldInputs()),
  });
  return new Empty();
}
