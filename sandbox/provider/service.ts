import type { sendUnaryData, UntypedServiceImplementation } from "@grpc/grpc-js";
import { status } from "@grpc/grpc-js";
import type {
  CheckRequest,
  ConfigureRequest,
  CreateRequest,
  DeleteRequest,
  DiffRequest,
  InvokeRequest,
  ReadRequest,
  UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb";

import { SandboxStoreError } from "../store/store-error";

import type { ProviderPackage } from "./calls";
import { Refused, Unfinished } from "./calls";
import { cancel } from "./cancel";
import { check } from "./check";
import { checkConfig } from "./check-config";
import { configure } from "./configure";
import { create } from "./create";
import { deleteResource } from "./delete";
import { diff } from "./diff";
import { diffConfig } from "./diff-config";
import { getPluginInfo } from "./get-plugin-info";
import { handshake } from "./handshake";
import { invoke } from "./invoke";
import { initFailed } from "./init-failed";
import { read } from "./read";
import { update } from "./update";

/** The RPCs that an engine calls; what is missing here answers UNIMPLEMENTED, which the engine takes as "not offered". */
export function serviceOf(provider: ProviderPackage, version: string): UntypedServiceImplementation {
  return {
    handshake: answering(handshake),
    getPluginInfo: answering(() => getPluginInfo(version)),
    checkConfig: answering((request: CheckRequest) => checkConfig(request)),
    diffConfig: answering(diffConfig),
    configure: answering((request: ConfigureRequest) => configure(provider, request)),
    check: answering((request: CheckRequest) => check(provider, request)),
    diff: answering((request: DiffRequest) => diff(provider, request)),
    create: answering((request: CreateRequest) => create(provider, request)),
    read: answering((request: ReadRequest) => read(provider, request)),
    update: answering((request: UpdateRequest) => update(provider, request)),
    delete: answering((request: DeleteRequest) => deleteResource(provider, request)),
    invoke: answering((request: InvokeRequest) => invoke(provider, request)),
    cancel: answering(() => cancel(provider)),
  };
}

type Handler<Request, Response> = (request: Request) => Response | Promise<Response>;

function answering<Request, Response>(handle: Handler<Request, Response>) {
  return (call: { request: Request }, answer: sendUnaryData<Response>): void => {
    void respond(handle, call.request, answer);
  };
}

async function respond<Request, Response>(
  handle: Handler<Request, Response>,
  request: Request,
  answer: sendUnaryData<Response>,
): Promise<void> {
  try {
    answer(null, await handle(request));
  } catch (error) {
    const metadata = error instanceof Unfinished ? initFailed(error) : undefined;
    answer({ code: status.UNKNOWN, details: textOf(error), ...(metadata === undefined ? {} : { metadata }) });
  }
}

/** A refusal is for the user: its words alone. Anything else is a defect of ours, and its stack helps to find it. */
function textOf(error: unknown): string {
  if (error instanceof Refused || error instanceof Unfinished || error instanceof SandboxStoreError)
    return error.message;
  if (error instanceof Error) return `the sandbox failed: ${error.stack ?? error.message}`;
  return `the sandbox failed: ${String(error)}`;
}
