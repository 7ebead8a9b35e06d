import { createHash } from "node:crypto";

import { resourceIdKey } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";

import { SandboxStoreError } from "./store-error";

type Properties = Readonly<Record<string, unknown>>;

/** A resource as the sandbox keeps it. */
export interface Document {
  /** ARM id. */
  readonly id: string;
  /** Pulumi's type token. */
  readonly type: string;
  /** The name in the program that made it. */
  readonly name: string;
  readonly urn?: string;
  /** What was last asked for, in clear. */
  readonly inputs: Properties;
  /** What the service answered, in clear. */
  readonly outputs: Properties;
  /** Made by a program, put there by `seed`, or a fact of the tenant, such as its root management group. */
  readonly origin: "deployed" | "seeded" | "tenant";
  /** The subscription that the provider worked in. */
  readonly subscriptionId?: string;
  readonly provisioningState: string;
  /** The process of the operation that is on its way. */
  readonly operatedBy?: number;
}

/** The version of the text of a document and of the layout of the folder. */
export const storeFormat = 1;

/** Stands for UNKNOWN in a document of a preview; no resource that stands holds one. */
const unknownText = "\u0000unknown";
/** As it stands in the text. */
const escapedUnknown = JSON.stringify(unknownText).slice(1, -1);

/** Where a document lies: readable first, unique by its hash, the same for every spelling of the id. */
export function documentFile(id: string): string {
  const key = resourceIdKey(id);
  const readable = key
    .split("/")
    .slice(-2)
    .join("-")
    .replace(/[^a-z0-9-]+/g, "_")
    .slice(0, 60);
  return `${readable}.${createHash("sha256").update(key).digest("hex").slice(0, 24)}.json`;
}

/** @param indent how many blanks a level is moved in; 0 writes all of it in one line. */
export function documentText(document: Document, indent = 2): string {
  const hideUnknown = (_: string, value: unknown): unknown => (value === UNKNOWN ? unknownText : value);
  return `${JSON.stringify({ format: storeFormat, ...document }, hideUnknown, indent)}\n`;
}

/**
 * @param file where the text was read, for the message.
 * @throws SandboxStoreError when it is cut off, foreign, or in the wrong place.
 */
export function readDocument(file: string, text: string): Document {
  const document = parseDocument(file, text);
  if (!file.endsWith(documentFile(document.id)))
    throw foreign(file, `holds ${document.id}, which belongs in another file`);
  return document;
}

/** As {@link readDocument}, for a text that does not lie in a file of its own. */
export function parseDocument(file: string, text: string): Document {
  const value = parse(file, text);
  if (!isDocument(value)) throw foreign(file, "is not a document of the sandbox");
  const { format, ...document } = value;
  if (format !== storeFormat)
    throw foreign(file, `has the format ${String(format)}; this version reads ${storeFormat}`);
  return document;
}

function parse(file: string, text: string): unknown {
  try {
    // Asking of each value costs more than all the rest, and few texts hold one that is not known.
    if (!text.includes(escapedUnknown)) return JSON.parse(text);
    return JSON.parse(text, (_, value: unknown) => (value === unknownText ? UNKNOWN : value));
  } catch {
    throw foreign(file, "is cut off or is no JSON");
  }
}

function isDocument(value: unknown): value is Document & { readonly format: unknown } {
  if (typeof value !== "object" || value === null) return false;
  const candidate = value as Record<string, unknown>;
  return (
    ["id", "type", "name", "origin", "provisioningState"].every((key) => typeof candidate[key] === "string") &&
    ["inputs", "outputs"].every((key) => typeof candidate[key] === "object" && candidate[key] !== null)
  );
}

function foreign(file: string, got: string): SandboxStoreError {
  return new SandboxStoreError(
    file,
    got,
    "remove the file if its resource may be lost, or start over with an empty folder",
  );
}
