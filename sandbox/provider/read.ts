import type { ReadRequest } from "@pulumi/pulumi/proto/provider_pb";
import { ReadResponse } from "@pulumi/pulumi/proto/provider_pb";

import type { ProviderPackage } from "./calls";
import { subjectOf } from "./subject";
import { fromWire, toWire } from "./wire";

/** Reads what stands, for refresh, import and `get`. An empty id says that it is gone. */
export async function read(provider: ProviderPackage, request: ReadRequest): Promise<ReadResponse> {
  const inputs = request.getInputs();
  const answer = await provider.read({
    ...subjectOf(request.getUrn(), request.getType(), request.getName()),
    id: request.getId(),
    outputs: fromWire(request.getProperties()),
    ...(inputs === undefined ? {} : { inputs: fromWire(inputs) }),
  });
  if (answer.id === "") return new ReadResponse();
  return new ReadResponse().setId(answer.id).setProperties(toWire(answer.outputs)).setInputs(toWire(answer.inputs));
}
