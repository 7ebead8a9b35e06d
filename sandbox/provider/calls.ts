import type { Change } from "../../resource-manager";

/** Properties of a resource: plain values, `Secret` and UNKNOWN. */
export type Properties = Readonly<Record<string, unknown>>;

/** The resource that a call is about. */
export interface Subject {
  readonly urn: string;
  /** Pulumi's type token. */
  readonly type: string;
  /** The name in the program; not Azure's name. */
  readonly name: string;
}

export interface CheckCall extends Subject {
  readonly olds: Properties;
  readonly news: Properties;
  /** The same for the same resource in one update, so that preview and update give it the same name. */
  readonly randomSeed: Uint8Array;
  readonly autonaming?: { readonly mode: "propose" | "enforce" | "disable"; readonly proposedName: string };
}

export interface CheckAnswer {
  readonly inputs: Properties;
  readonly failures: readonly { readonly property: string; readonly reason: string }[];
}

export interface DiffCall extends Subject {
  readonly id: string;
  readonly olds: Properties;
  readonly oldInputs: Properties;
  readonly news: Properties;
}

export interface DiffAnswer {
  readonly changes: readonly Pick<Change, "path" | "kind" | "replaces">[];
  readonly deleteBeforeReplace: boolean;
}

export interface CreateCall extends Subject {
  readonly inputs: Properties;
  readonly preview: boolean;
}

export interface CreateAnswer {
  /** Empty at preview: Azure has not answered yet. */
  readonly id: string;
  readonly outputs: Properties;
}

export interface ReadCall extends Subject {
  readonly id: string;
  readonly outputs: Properties;
  /** Absent when a resource is imported or looked up. */
  readonly inputs?: Properties;
}

export interface ReadAnswer {
  /** Empty when the resource is gone. */
  readonly id: string;
  readonly outputs: Properties;
  readonly inputs: Properties;
}

export interface UpdateCall extends Subject {
  readonly id: string;
  readonly olds: Properties;
  readonly oldInputs: Properties;
  readonly news: Properties;
  readonly preview: boolean;
}

export interface DeleteCall extends Subject {
  readonly id: string;
  readonly olds: Properties;
  readonly oldInputs: Properties;
}

export interface InvokeCall {
  readonly token: string;
  readonly args: Properties;
}

/** A package that the provider process serves. Each member is one RPC, in plain data. */
export interface ProviderPackage {
  configure(args: Properties): void | Promise<void>;
  check(call: CheckCall): CheckAnswer | Promise<CheckAnswer>;
  diff(call: DiffCall): DiffAnswer | Promise<DiffAnswer>;
  create(call: CreateCall): CreateAnswer | Promise<CreateAnswer>;
  read(call: ReadCall): ReadAnswer | Promise<ReadAnswer>;
  update(call: UpdateCall): Properties | Promise<Properties>;
  delete(call: DeleteCall): void | Promise<void>;
  invoke(call: InvokeCall): Properties | Promise<Properties>;
  /** The engine wants no more: what has not begun must not begin. */
  cancel(): void;
  /** Last words before the process ends, synchronously; `orderly` is false when the engine did not say good-bye. */
  close(orderly: boolean): void;
}

/** Something that the user must read; it reaches the engine as the text alone. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/**
 * Azure accepted the write and then failed: the resource stands, not as it should be. The engine notes it, and the next
 * run updates it.
 */
export class Unfinished extends Error {
  override readonly name = "Unfinished";

  constructor(
    message: string,
    readonly id: string,
    readonly outputs: Properties,
    readonly inputs: Properties,
  ) {
    super(message);
  }
}
