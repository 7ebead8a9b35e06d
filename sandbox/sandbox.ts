import { computedOutputs, findType, resourceIdOf } from "../resource-manager";
import { UNKNOWN } from "../terms/unknown";

import type { Document } from "./store/document";
import { SandboxStore } from "./store/sandbox-store";
import { SandboxStoreError } from "./store/store-error";
import { defaultTenant } from "./store/tenant";

/** What the tenant is before anything is deployed into it. */
export interface SandboxSetup {
  /**
   * Microsoft Entra tenant id, a GUID. Its root management group has the same id.
   * @default the id that the first provider is configured with, else one of the sandbox's own
   */
  readonly tenantId?: string;
  /**
   * Ids of the subscriptions that exist, each directly under the tenant's root management group. Any other id is then
   * refused as `SubscriptionNotFound`.
   * @default a subscription comes to be when a provider is first configured with it
   */
  readonly subscriptionIds?: readonly string[];
}

/** A resource that is there without any program having made it: somebody else's group, a name that is taken. */
export interface SeededResource {
  /** Pulumi's type token, such as `azure-native:management:ManagementGroup`. */
  readonly type: string;
  /** SDK inputs, names and parents included. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The subscription that it lies in, for types that have one; it need not be one that the tenant knows. */
  readonly subscriptionId?: string;
}

/** A resource of the sandbox. */
export interface SandboxResource {
  /** ARM id. */
  readonly id: string;
  readonly type: string;
  /** The name in the program that made it. */
  readonly name: string;
  readonly urn?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Made by a program, seeded, or a fact of the tenant, such as its root management group. */
  readonly origin: "deployed" | "seeded" | "tenant";
}

/** An offline Azure tenant in a folder. */
export interface Sandbox {
  readonly folder: string;
  readonly tenantId: string;
  /** What programs have deployed and tests have seeded; secrets are in clear. */
  resources(): readonly SandboxResource[];
  /** The resource with this ARM id, in any spelling; facts of the tenant too. */
  find(id: string): SandboxResource | undefined;
  /** Puts resources there as if somebody else had. What stood under the same id is replaced. */
  seed(resources: readonly SeededResource[]): Promise<readonly SandboxResource[]>;
  /** As {@link seed}, but deleted already: their names are kept as Azure keeps them. */
  seedDeleted(resources: readonly SeededResource[]): Promise<readonly SandboxResource[]>;
  /** Changes inputs of a resource behind its program's back. `undefined` removes one. */
  change(id: string, inputs: Readonly<Record<string, unknown>>): Promise<void>;
  /** Deletes a resource, and all beneath it, behind its program's back. */
  remove(id: string): Promise<void>;
  /** What was deleted and still keeps its name, as Azure keeps it. */
  deleted(): readonly SandboxResource[];
  /** Forgets deleted resources for good, so that their names are free: one, or all. Answers their ids. */
  purge(id?: string): Promise<readonly string[]>;
  /** Removes everything but the tenant itself and its subscriptions' ids. */
  reset(): Promise<void>;
}

/**
 * Opens the folder as a sandbox and makes it one where it is empty or absent. On a sandbox that exists, a set-up adds
 * subscriptions and, while nothing is deployed, names the tenant.
 *
 * @throws SandboxStoreError when the folder holds something else, or a document is cut off.
 */
export async function openSandbox(folder: string, setup: SandboxSetup = {}): Promise<Sandbox> {
  const store = await SandboxStore.open(folder, {
    tenantId: setup.tenantId ?? defaultTenant.tenantId,
    subscriptions: setup.subscriptionIds === undefined ? "onFirstUse" : "listed",
  });
  await apply(store, setup);
  return sandboxOver(store);
}

async function apply(store: SandboxStore, { tenantId, subscriptionIds }: SandboxSetup): Promise<void> {
  if (tenantId === undefined && subscriptionIds === undefined) return;
  await store.alone(() => {
    const { tenant } = store;
    const isUsed = [...store.all().values()].some(({ origin }) => origin !== "tenant");
    if (isUsed && tenantId !== undefined && tenantId !== tenant.tenantId)
      throw new SandboxStoreError(
        store.folder,
        `belongs to the tenant ${tenant.tenantId}`,
        "use another folder for another tenant",
      );
    store.becomeTenant({
      tenantId: tenantId ?? tenant.tenantId,
      subscriptions: subscriptionIds === undefined ? tenant.subscriptions : "listed",
    });
    for (const subscriptionId of subscriptionIds ?? []) store.admitSubscription(subscriptionId);
  });
}

function sandboxOver(store: SandboxStore): Sandbox {
  const put = async (resources: readonly SeededResource[], write: (document: Document) => void) => {
    const documents = resources.map((resource) => documentOf(store, resource));
    await store.alone(() => {
      documents.forEach(write);
    });
    return documents.map(resourceOf);
  };

  return {
    folder: store.folder,
    get tenantId() {
      return store.tenant.tenantId;
    },
    resources: () => [...store.all().values()].filter(({ origin }) => origin !== "tenant").map(resourceOf),
    find: (id) => {
      const document = store.find(id);
      return document === undefined ? undefined : resourceOf(document);
    },
    seed: (resources) =>
      put(resources, (document) => {
        store.write(document);
      }),
    seedDeleted: (resources) =>
      put(resources, (document) => {
        store.bury(document);
      }),
    change: (id, inputs) =>
      store.alone(() => {
        const standing = store.find(id);
        if (standing === undefined)
          throw new SandboxStoreError(store.folder, `${id} does not exist`, "name a resource that does");
        store.write(changed(store, standing, inputs));
      }),
    remove: (id) =>
      store.alone(() => {
        store.remove(id);
      }),
    deleted: () => store.deleted().map(resourceOf),
    purge: (id) => store.alone(() => store.purge(id).map((document) => document.id)),
    reset: () => store.reset(),
  };
}

function documentOf(store: SandboxStore, { type: token, inputs, subscriptionId }: SeededResource): Document {
  const type = findType(token);
  const id =
    type === undefined ? UNKNOWN : resourceIdOf(type, inputs, subscriptionId === undefined ? {} : { subscriptionId });
  if (type === undefined || id === UNKNOWN)
    throw new SandboxStoreError(
      store.folder,
      `${token} cannot be seeded: ${type === undefined ? "the sandbox does not know the type" : "its id lacks an input"}`,
      "give a type of the catalog, with its name and its parents' names, and a subscriptionId",
    );
  return {
    id,
    type: type.token,
    name: id.slice(id.lastIndexOf("/") + 1),
    inputs,
    outputs: computedOutputs(type, inputs, id, store.tenant),
    origin: "seeded",
    provisioningState: "Succeeded",
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
  };
}

function changed(store: SandboxStore, standing: Document, changes: Readonly<Record<string, unknown>>): Document {
  const all = { ...standing.inputs, ...changes };
  const inputs = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const type = findType(standing.type);
  if (type === undefined) return { ...standing, inputs };
  return { ...standing, inputs, outputs: computedOutputs(type, inputs, standing.id, store.tenant) };
}

function resourceOf({ id, type, name, urn, inputs, outputs, origin }: Document): SandboxResource {
  return { id, type, name, inputs, outputs, origin, ...(urn === undefined ? {} : { urn }) };
}
