import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { resourceIdKey } from "../../terms/resource-id";

import { createFile, draftOwner, isCode, removeFile, replaceFile } from "./atomic-file";
import type { Document } from "./document";
import { documentFile, documentText, readDocument } from "./document";
import { processAlive } from "./process-alive";
import { SandboxStoreError } from "./store-error";

interface Cached {
  /** Changes with every write, for each write makes a new file. */
  readonly version: string;
  readonly document: Document;
}

interface Listing {
  /** The folder's own time before it was listed: every write makes, renames or removes a file in it. */
  readonly changed: bigint | undefined;
  /** Whether a change after the listing must have given the folder another time. */
  readonly isSettled: boolean;
  readonly documents: ReadonlyMap<string, Document>;
}

/** Longer than the finest step of any file system's clock: what changed later than that may have kept its time. */
const settledMilliseconds = 2_500;

/** A folder of documents, one a file, shared with other processes: every read sees what any of them wrote. */
export class DocumentFolder {
  private readonly cache = new Map<string, Cached>();
  private listing: Listing | undefined;

  /** @param lasting whether what is written survives a loss of power. */
  constructor(
    private readonly folder: string,
    private readonly lasting = true,
  ) {}

  /** Every document, by the key of its id; the same map as before where nothing was written meanwhile. */
  all(): ReadonlyMap<string, Document> {
    const changed = changeOf(this.folder);
    if (this.listing?.isSettled !== true || this.listing.changed !== changed)
      this.listing = { changed, isSettled: isSettled(changed), documents: this.list() };
    return this.listing.documents;
  }

  find(id: string): Document | undefined {
    return this.read(documentFile(id));
  }

  private list(): ReadonlyMap<string, Document> {
    const documents = new Map<string, Document>();
    for (const name of this.names()) {
      const document = this.read(name);
      if (document !== undefined) documents.set(resourceIdKey(document.id), document);
    }
    return documents;
  }

  /** False where a document of this id stands already. */
  create(document: Document): boolean {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    return createFile(join(this.folder, documentFile(document.id)), documentText(document));
  }

  put(document: Document): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    replaceFile(join(this.folder, documentFile(document.id)), documentText(document), this.lasting);
  }

  remove(id: string): void {
    if (existsSync(this.folder)) removeFile(join(this.folder, documentFile(id)), this.lasting);
  }

  /** Removes what a process that ended in the middle of a write has left. */
  removeDrafts(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const owner = draftOwner(name);
      if (owner !== undefined && !processAlive(owner)) removeFile(join(this.folder, name));
    }
  }

  private names(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder).filter((name) => {
      if (draftOwner(name) !== undefined) return false;
      if (name.endsWith(".json")) return true;
      throw new SandboxStoreError(join(this.folder, name), "is no file of the sandbox", "move it out of the store");
    });
  }

  private read(name: string): Document | undefined {
    const file = join(this.folder, name);
    try {
      const { ino, mtimeMs, size } = statSync(file);
      const version = `${ino} ${mtimeMs} ${size}`;
      const cached = this.cache.get(name);
      if (cached?.version === version) return cached.document;
      const document = readDocument(file, readFileSync(file, "utf8"));
      this.cache.set(name, { version, document });
      return document;
    } catch (error) {
      if (!isCode(error, "ENOENT")) throw error;
      this.cache.delete(name); // another process has just removed it
      return undefined;
    }
  }
}

/** When a file was last made, renamed or removed in a folder, in nanoseconds; `undefined` where there is none. */
function changeOf(folder: string): bigint | undefined {
  return statSync(folder, { bigint: true, throwIfNoEntry: false })?.mtimeNs;
}

function isSettled(changed: bigint | undefined): boolean {
  return changed !== undefined && Math.abs(Date.now() - Number(changed / 1_000_000n)) > settledMilliseconds;
}
