import { credentials } from "@grpc/grpc-js";

/** Tells the user something beside a resource. */
export type Warn = (urn: string, text: string) => Promise<void>;

/**
 * Warnings for the engine's log. Its client is loaded with the first of them: most runs have none.
 *
 * @param address the engine's; empty where a test or a person started the provider, who reads no log
 */
export function engineLog(address: string): Warn {
  if (address === "") return () => Promise.resolve();
  return async (urn, text) => {
    // As they are compiled, their members are found in the default alone.
    const [{ default: rpc }, { default: messages }] = await Promise.all([
      import("@pulumi/pulumi/proto/engine_grpc_pb.js"),
      import("@pulumi/pulumi/proto/engine_pb.js"),
    ]);
    const request = new messages.LogRequest();
    request.setSeverity(messages.LogSeverity.WARNING);
    request.setUrn(urn);
    request.setMessage(text);
    const client = new rpc.EngineClient(address, credentials.createInsecure());
    try {
      // A warning that does not arrive stops nothing.
      await new Promise<void>((done) => {
        client.log(request, () => {
          done();
        });
      });
    } finally {
      client.close();
    }
  };
}
