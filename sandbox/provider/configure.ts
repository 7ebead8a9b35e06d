import type { ConfigureRequest } from "@pulumi/pulumi/proto/provider_pb";
import { ConfigureResponse } from "@pulumi/pulumi/proto/provider_pb";

import type { ProviderPackage } from "./calls";
import { fromWire } from "./wire";

/** Hands over what the program set on the provider, and announces that Create and Update are wanted at preview too. */
export async function configure(provider: ProviderPackage, request: ConfigureRequest): Promise<ConfigureResponse> {
  await provider.configure(fromWire(request.getArgs()));
  const response = new ConfigureResponse();
  response.setAcceptsecrets(true);
  response.setSupportspreview(true);
  response.setSupportsAutonamingConfiguration(true);
  return response;
}
