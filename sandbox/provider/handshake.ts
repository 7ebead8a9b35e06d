import { ProviderHandshakeResponse } from "@pulumi/pulumi/proto/provider_pb";

/**
 * Secrets are taken as such, so that they come back hidden wherever they stand. Resources and outputs are not: then the
 * engine sends ids and plain values, as it does to the real provider.
 */
export function handshake(): ProviderHandshakeResponse {
  const response = new ProviderHandshakeResponse();
  response.setAcceptSecrets(true);
  response.setSupportsAutonamingConfiguration(true);
  return response;
}
