import { Server, ServerCredentials } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { type LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

import { engineLog } from "../../../sandbox/provider/engine-log";

describe("the engine's log", () => {
  const told: LogRequest[] = [];
  const server = new Server();
  let address = "";
  beforeAll(async () => {
    server.addService(EngineService, {
      log: (call: { request: LogRequest }, answer: (error: null, empty: Empty) => void) => {
        told.push(call.request);
        answer(null, new Empty());
      },
    });
    address = await new Promise((done, fail) => {
      server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
        if (error === null) done(`127.0.0.1:${port}`);
        else fail(error);
      });
    });
  });
  afterAll(() => {
    server.forceShutdown();
  });

  it("gets a warning beside its resource", async () => {
    await engineLog(address)("urn:a", "too much");
    expect(told.map((one) => [one.getUrn(), one.getMessage(), one.getSeverity()])).toEqual([
      ["urn:a", "too much", LogSeverity.WARNING],
    ]);
  });

  it("may be closed: a warning stops nothing", async () => {
    await expect(engineLog("127.0.0.1:1")("urn:a", "too much")).resolves.toBeUndefined();
  });

  it("may be missing", async () => {
    await expect(engineLog("")("urn:a", "too much")).resolves.toBeUndefined();
  });
});
