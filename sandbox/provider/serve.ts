import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";

import { exitWithParent } from "../engine/exit-with-parent";

import type { ProviderPackage } from "./calls";
import { serviceOf } from "./service";

/** How long answers that are on their way may take after Cancel. */
const graceMilliseconds = 2_000;

/**
 * Serves a package on a free port of this machine and prints the port, which the engine waits for. Ends with Cancel,
 * with SIGINT or SIGTERM, and when whoever started this process is gone.
 */
export function serve(provider: ProviderPackage, version: string): void {
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  let cancelled = false;
  let closed = false;

  const close = (): void => {
    if (!closed) provider.close(cancelled);
    closed = true;
  };
  const end = (): void => {
    close();
    process.exit(0);
  };
  const cancel = (): void => {
    cancelled = true;
    provider.cancel();
    setTimeout(end, graceMilliseconds);
    server.tryShutdown(end);
  };

  server.addService(ResourceProviderService, serviceOf({ ...provider, cancel }, version));
  exitWithParent(close);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);

  server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) throw error;
    process.stdout.write(`${port}\n`);
  });
}
