import type { InvokeRequest } from "@pulumi/pulumi/proto/provider_pb";
import { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";

import type { ProviderPackage } from "./calls";
import { fromWire, toWire } from "./wire";

/** Answers a function such as `getClientConfig`, at preview too. */
export async function invoke(provider: ProviderPackage, request: InvokeRequest): Promise<InvokeResponse> {
  const answer = await provider.invoke({ token: request.getTok(), args: fromWire(request.getArgs()) });
  return new InvokeResponse().setReturn(toWire(answer));
}
