/**
 * The Node language host of the Pulumi engine, for a CLI that was built without one. It is started twice a command, so
 * it loads the protocol alone and never the SDK itself, which takes six times as long.
 */
import { createRequire } from "node:module";

import { Server, ServerCredentials, status } from "@grpc/grpc-js";
import type { sendUnaryData } from "@grpc/grpc-js";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import {
  AboutResponse,
  GetProgramDependenciesResponse,
  GetRequiredPackagesResponse,
  GetRequiredPluginsResponse,
  LanguageHandshakeResponse,
} from "@pulumi/pulumi/proto/language_pb";
import type { LanguageHandshakeRequest, RunRequest } from "@pulumi/pulumi/proto/language_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";

import { exitWithParent } from "../exit-with-parent";

import { interruptAll, killAll } from "./children";
import { runPlugin } from "./run-plugin";
import { runProgram } from "./run-program";

/** The engine's address is the last argument; a handshake, where the engine makes one, may name another. */
let engineAddress = process.argv.at(-1) ?? "";

const server = new Server({
  "grpc.max_receive_message_length": -1,
  "grpc.max_send_message_length": -1,
});

server.addService(LanguageRuntimeService, {
  handshake: (call: { request: LanguageHandshakeRequest }, answer: sendUnaryData<LanguageHandshakeResponse>) => {
    engineAddress = call.request.getEngineAddress();
    answer(null, new LanguageHandshakeResponse());
  },
  getPluginInfo: (_call: unknown, answer: sendUnaryData<PluginInfo>) => {
    answer(null, new PluginInfo().setVersion(sdkVersion()));
  },
  about: (_call: unknown, answer: sendUnaryData<AboutResponse>) => {
    answer(null, new AboutResponse().setExecutable(process.execPath).setVersion(process.version));
  },
  getRequiredPlugins: (_call: unknown, answer: sendUnaryData<GetRequiredPluginsResponse>) => {
    answer(null, new GetRequiredPluginsResponse());
  },
  getRequiredPackages: (_call: unknown, answer: sendUnaryData<GetRequiredPackagesResponse>) => {
    answer(null, new GetRequiredPackagesResponse());
  },
  getProgramDependencies: (_call: unknown, answer: sendUnaryData<GetProgramDependenciesResponse>) => {
    answer(null, new GetProgramDependenciesResponse());
  },
  // The project's own `npm ci` has installed everything already.
  installDependencies: (call: { end: () => void }) => {
    call.end();
  },
  run: (call: { request: RunRequest }, answer: sendUnaryData<Awaited<ReturnType<typeof runProgram>>>) => {
    runProgram(call.request, engineAddress).then(
      (response) => {
        answer(null, response);
      },
      (error: unknown) => {
        answer({ code: status.UNKNOWN, details: error instanceof Error ? error.message : String(error) });
      },
    );
  },
  runPlugin,
  cancel: (_call: unknown, answer: sendUnaryData<Empty>) => {
    interruptAll();
    answer(null, new Empty());
  },
});

exitWithParent(killAll);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    killAll();
    process.exit(0);
  });
}

server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  process.stdout.write(`${port}\n`); // the engine waits for this line
});

function sdkVersion(): string {
  const manifest: unknown = createRequire(__filename)("@pulumi/pulumi/package.json");
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
}
