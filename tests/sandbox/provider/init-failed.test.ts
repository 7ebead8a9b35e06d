import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";

import { Unfinished } from "../../../sandbox/provider/calls";
import { initFailed } from "../../../sandbox/provider/init-failed";
import { fromWire } from "../../../sandbox/provider/wire";

it("tells the engine what stands, with what was asked for and why it failed", () => {
  const metadata = initFailed(new Unfinished("it failed", "/id", { state: "Failed" }, { asked: 1 }));
  const [bytes] = metadata.get("grpc-status-details-bin");
  const status = Status.deserializeBinary(new Uint8Array(Buffer.from(bytes ?? "")));
  expect(status.getMessage()).toBe("it failed");
  const detail = status
    .getDetailsList()[0]
    ?.unpack((packed) => ErrorResourceInitFailed.deserializeBinary(packed), "pulumirpc.ErrorResourceInitFailed");
  expect(detail?.getId()).toBe("/id");
  expect(fromWire(detail?.getProperties())).toEqual({ state: "Failed" });
  expect(fromWire(detail?.getInputs())).toEqual({ asked: 1 });
  expect(detail?.getReasonsList()).toEqual(["it failed"]);
});
