import { Metadata, status } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";

import type { Unfinished } from "./calls";
import { toWire } from "./wire";

/** The detail of an error by which the engine learns that the resource stands all the same. */
export function initFailed({ message, id, inputs, outputs }: Unfinished): Metadata {
  const detail = new ErrorResourceInitFailed()
    .setId(id)
    .setProperties(toWire(outputs))
    .setInputs(toWire(inputs))
    .setReasonsList([message]);
  const packed = new Any();
  packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const metadata = new Metadata();
  const whole = new Status().setCode(status.UNKNOWN).setMessage(message);
  whole.addDetails(packed);
  metadata.add("grpc-status-details-bin", Buffer.from(whole.serializeBinary()));
  return metadata;
}
