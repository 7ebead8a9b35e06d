import { join } from "node:path";

import { Preview } from "../../store/preview";
import { SandboxStore } from "../../store/sandbox-store";
import type { Properties, ProviderPackage } from "../calls";
import { Refused } from "../calls";
import type { Warn } from "../engine-log";

import { check } from "./check";
import { configure } from "./configure";
import type { AzureContext } from "./context";
import { create } from "./create";
import { deleteResource } from "./delete";
import { diff } from "./diff";
import type { FaultSettings } from "./faults/fault-settings";
import { faultless, faultSource } from "./faults/fault-source";
import { invoke } from "./invoke";
import { read } from "./read";
import { update } from "./update";

export interface AzurePackageOptions {
  /** The folder of the sandbox's tenant. */
  readonly folder: string;
  /** The same for every process that one run of the engine starts; begins with the engine's process id. */
  readonly run: string;
  readonly holdMilliseconds: number;
  /** How long the longest operation takes. @default 0, every operation is over at once */
  readonly slowMilliseconds?: number;
  /** What goes wrong. @default nothing */
  readonly faults?: FaultSettings;
  /** Where advice goes. @default nowhere */
  readonly warn?: Warn;
  /** Whether the engine that started this process is still there. */
  readonly engineAlive: () => boolean;
}

/** azure-native over the sandbox's tenant. */
export function azurePackage(options: AzurePackageOptions): ProviderPackage {
  let context: AzureContext | undefined;
  let cancelled = false;

  const ready = (): AzureContext => {
    if (context === undefined) throw new Refused("the provider was not configured");
    return context;
  };

  return {
    async configure(args: Properties) {
      context = await open(options, args, () => cancelled || !options.engineAlive());
    },
    check: (call) => check(ready(), call),
    diff: (call) => diff(ready(), call),
    create: (call) => create(ready(), call),
    read: (call) => read(ready(), call),
    update: (call) => update(ready(), call),
    delete: (call) => deleteResource(ready(), call),
    invoke: (call) => invoke(ready(), call),
    cancel() {
      cancelled = true;
    },
    close(orderly) {
      context?.preview.close();
      if (orderly) context?.store.journal.close();
    },
  };
}

async function open(options: AzurePackageOptions, args: Properties, ended: () => boolean): Promise<AzureContext> {
  const store = await SandboxStore.open(options.folder);
  return {
    store,
    preview: new Preview(join(options.folder, "previews"), options.run),
    configuration: await configure(store, args),
    holdMilliseconds: options.holdMilliseconds,
    slowMilliseconds: options.slowMilliseconds ?? 0,
    faults:
      options.faults === undefined ? faultless : faultSource(options.faults, (id, most) => store.spendFault(id, most)),
    warn: options.warn ?? (() => Promise.resolve()),
    ended,
  };
}
