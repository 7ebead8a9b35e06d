import { parentIdOf } from "../../resource-manager";
import { parseResourceId, resourceIdKey } from "../../terms/resource-id";

import type { Document } from "./document";

/** No id and no type: what is at the top lies in nothing. */
const nowhere = "\u0000";

/**
 * Documents by id, by what they lie in and by type. Every rule asks of the tenant for every resource, so nobody may walk
 * all of them for an answer. An index is made when it is first asked for, and kept when a document is added.
 */
export class Documents {
  private readonly byKey: Map<string, Document>;
  private readonly byParent = new Groups(({ id }) => resourceIdKey(parentIdOf(id) ?? nowhere));
  private readonly byType = new Groups(({ id }) => (parseResourceId(id)?.type ?? nowhere).toLowerCase());

  constructor(entries: Iterable<readonly [string, Document]> = []) {
    this.byKey = new Map(entries);
  }

  get(key: string): Document | undefined {
    return this.byKey.get(key);
  }

  values(): Iterable<Document> {
    return this.byKey.values();
  }

  put(key: string, document: Document): void {
    const former = this.byKey.get(key);
    this.byKey.set(key, document);
    for (const groups of [this.byParent, this.byType])
      if (former === undefined) groups.add(document);
      else groups.replace(former, document);
  }

  childrenOf(id: string): readonly Document[] {
    return this.byParent.of(resourceIdKey(id), this.byKey.values());
  }

  ofType(armType: string): readonly Document[] {
    return this.byType.of(armType.toLowerCase(), this.byKey.values());
  }
}

/** Documents in groups, each in the order in which they came. */
class Groups {
  private groups: Map<string, Document[]> | undefined;

  constructor(private readonly keyOf: (document: Document) => string) {}

  of(key: string, all: Iterable<Document>): readonly Document[] {
    if (this.groups === undefined) {
      this.groups = new Map();
      for (const document of all) this.add(document);
    }
    return this.groups.get(key) ?? [];
  }

  add(document: Document): void {
    if (this.groups === undefined) return;
    const key = this.keyOf(document);
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [document]);
    else group.push(document);
  }

  /** Both have the same id, and so belong to the same group. */
  replace(former: Document, document: Document): void {
    const group = this.groups?.get(this.keyOf(document));
    const at = group?.indexOf(former) ?? -1;
    if (group !== undefined && at !== -1) group[at] = document;
  }
}
