import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { keepsName } from "../../resource-manager";
import { resourceIdKey, sameResourceId } from "../../terms/resource-id";

import { createFile } from "./atomic-file";
import type { Document } from "./document";
import { DocumentFolder } from "./document-folder";
import { Journal } from "./journal";
import type { Release } from "./lock";
import { tryLock, whileLocked } from "./lock";
import { isGone } from "./operation-state";
import { claimFolder } from "./store-folder";
import type { Tenant } from "./tenant";
import {
  defaultTenant,
  placedSubscription,
  rootGroupOf,
  subscriptionOf,
  subscriptionScope,
  tenantOf,
  writeTenant,
} from "./tenant";

/**
 * The tenant of the sandbox: one document a resource in a folder, shared by any number of processes. What belongs
 * together (to look, to judge, to write) is done inside {@link SandboxStore.alone}.
 */
export class SandboxStore {
  readonly journal: Journal;
  private readonly standing: DocumentFolder;
  private readonly buried: DocumentFolder;
  private deletionsEnded = false;

  private constructor(readonly folder: string) {
    this.standing = new DocumentFolder(join(folder, "resources"));
    this.buried = new DocumentFolder(join(folder, "deleted"));
    this.journal = new Journal(join(folder, "journal"));
  }

  /**
   * Opens the folder as a store, and makes it one where it is empty or absent.
   * @throws SandboxStoreError when something else lies there, or a format that this version does not read.
   */
  static async open(folder: string, first: Tenant = defaultTenant): Promise<SandboxStore> {
    claimFolder(folder);
    const store = new SandboxStore(folder);
    store.standing.removeDrafts();
    const { tenantId } = tenantOf(folder, first);
    const root = rootGroupOf(tenantId);
    if (store.standing.find(root.id) === undefined) await store.alone(() => store.standing.create(root));
    return store;
  }

  get tenant(): Tenant {
    return tenantOf(this.folder);
  }

  /** Makes the tenant another one; only sensible before anything is deployed. */
  becomeTenant(tenant: Tenant): void {
    const former = this.tenant.tenantId;
    writeTenant(this.folder, tenant);
    if (former === tenant.tenantId) return;
    this.standing.remove(rootGroupOf(former).id);
    this.standing.put(rootGroupOf(tenant.tenantId));
  }

  /** Every resource and every fact of the tenant. */
  all(): ReadonlyMap<string, Document> {
    const documents = this.standing.all();
    const gone: string[] = [];
    for (const [key, document] of documents) if (isGone(document)) gone.push(key);
    if (gone.length === 0) return documents;
    return new Map([...documents].filter(([key]) => !gone.some((above) => isWithin(above, key))));
  }

  /** Deleted resources whose names are still taken. */
  deleted(): readonly Document[] {
    return [...this.buried.all().values()];
  }

  find(id: string): Document | undefined {
    const document = this.standing.find(id);
    return document === undefined || isGone(document) ? undefined : document;
  }

  /** Does the work while no other process looks at the tenant to change it. */
  async alone<T>(work: () => T | Promise<T>): Promise<T> {
    return whileLocked(join(this.folder, "locks"), "tenant", () => {
      this.endDeletions();
      return work();
    });
  }

  /** Marks an id as being written to; `undefined` where another write has it. */
  hold(id: string): Release | undefined {
    return tryLock(join(this.folder, "locks"), resourceIdKey(id));
  }

  /** Makes or replaces a document. A subscription that is placed leaves the place where it was. */
  write(document: Document): void {
    const former = this.standing.find(document.id);
    if (former !== undefined && isGone(former)) this.remove(former.id);
    const subscriptionId = placedSubscription(document.id);
    if (subscriptionId !== undefined) this.removePlacements(subscriptionId, document.id);
    this.standing.put(document);
    // What is made under the id of a deleted resource is that resource restored, or one made after a purge.
    if (keepsName(document.id)) this.buried.remove(document.id);
  }

  /** Removes a resource with all beneath it, and remembers those whose names Azure keeps. */
  remove(id: string): void {
    const key = resourceIdKey(id);
    for (const [otherKey, document] of this.standing.all()) {
      if (!isWithin(key, otherKey)) continue;
      this.standing.remove(document.id);
      if (keepsName(document.id)) this.buried.put(document);
    }
  }

  /** Remembers a resource as deleted that never stood here. */
  bury(document: Document): void {
    this.buried.put(document);
  }

  /** Forgets deleted resources for good: one, or all. */
  purge(id?: string): readonly Document[] {
    const gone = this.deleted().filter((document) => id === undefined || sameResourceId(document.id, id));
    for (const document of gone) this.buried.remove(document.id);
    return gone;
  }

  /** Spends one of the faults that the tenant has in it; false when all of them have struck. */
  spendFault(id: string, most: number): boolean {
    const folder = join(this.folder, "faults");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let number = 1; number <= most; number += 1)
      if (createFile(join(folder, `${number}.txt`), `${id}\n`, false)) return true;
    return false;
  }

  /**
   * Lets a subscription come to be where the tenant does not know it. It sits under the tenant's root management group, as
   * every subscription does that nobody has placed.
   */
  admitSubscription(subscriptionId: string): void {
    if (this.standing.find(subscriptionScope(subscriptionId)) !== undefined) return;
    this.standing.put(subscriptionOf(subscriptionId, this.tenant.tenantId));
  }

  /** Removes everything but the tenant, its root management group and its subscriptions. */
  async reset(): Promise<void> {
    await this.alone(() => {
      const subscriptions = [...this.all().values()].filter(({ id }) => /^\/subscriptions\/[^/]+$/i.test(id));
      for (const part of ["resources", "deleted", "journal", "previews", "faults"])
        rmSync(join(this.folder, part), { recursive: true, force: true });
      this.standing.put(rootGroupOf(this.tenant.tenantId));
      for (const { subscriptionId } of subscriptions)
        if (subscriptionId !== undefined) this.admitSubscription(subscriptionId);
    });
  }

  /** Ends what a process was deleting when it died, as Azure does without it. Once a life: few processes die. */
  private endDeletions(): void {
    if (this.deletionsEnded) return;
    this.deletionsEnded = true;
    for (const { id } of [...this.standing.all().values()].filter(isGone)) this.remove(id);
  }

  private removePlacements(subscriptionId: string, except: string): void {
    for (const { id } of this.all().values()) {
      if (placedSubscription(id)?.toLowerCase() !== subscriptionId.toLowerCase() || sameResourceId(id, except))
        continue;
      this.standing.remove(id);
    }
  }
}

/** Whether an id's key is that of a resource, or of what is beneath it. */
function isWithin(above: string, key: string): boolean {
  return key === above || key.startsWith(`${above}/`);
}
