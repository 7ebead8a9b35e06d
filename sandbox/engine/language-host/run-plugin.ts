import type { ServerWritableStream } from "@grpc/grpc-js";

import { RunPluginResponse } from "@pulumi/pulumi/proto/language_pb";
import type { RunPluginRequest } from "@pulumi/pulumi/proto/language_pb";

import { interrupt, startNode } from "./children";
import { pulumiEntry } from "./pulumi-entry";

/**
 * Runs a policy pack or a component provider for the engine, which reads its port from the first line of the stream.
 * Everything is passed on at once: a buffered port would hang the engine.
 */
export function runPlugin(call: ServerWritableStream<RunPluginRequest, RunPluginResponse>): void {
  const { request } = call;
  const folder = request.getInfo()?.getProgramDirectory() ?? request.getProgram();
  const isPack = request.getKind() === "analyzer";
  const entry = pulumiEntry(isPack ? "run-policy-pack" : "run-plugin", folder);
  // The two runners of the SDK take their arguments in different order.
  const args = isPack ? [...request.getArgsList(), folder] : [folder, ...request.getArgsList()];

  const child = startNode([entry, ...args], {
    cwd: isPack ? folder : request.getPwd(),
    env: environment(request.getEnvList()),
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout?.on("data", (chunk: Buffer) => call.write(new RunPluginResponse().setStdout(chunk)));
  child.stderr?.on("data", (chunk: Buffer) => call.write(new RunPluginResponse().setStderr(chunk)));
  child.once("error", (error) => call.destroy(error));
  child.once("close", (code) => {
    call.write(new RunPluginResponse().setExitcode(code ?? 1));
    call.end();
  });
  call.once("cancelled", () => {
    interrupt(child);
  });
}

/** The engine sends the whole environment as `NAME=value` lines; an empty list means this host's own. */
function environment(lines: readonly string[]): NodeJS.ProcessEnv {
  if (lines.length === 0) return process.env;
  return Object.fromEntries(
    lines.map((line) => {
      const equals = line.indexOf("=");
      return [line.slice(0, equals), line.slice(equals + 1)];
    }),
  );
}
