import type { CheckRequest } from "@pulumi/pulumi/proto/provider_pb";
import { CheckResponse } from "@pulumi/pulumi/proto/provider_pb";

/** Takes every configuration as it is, as the real provider does. */
export function checkConfig(request: CheckRequest): CheckResponse {
  return new CheckResponse().setInputs(request.getNews());
}
