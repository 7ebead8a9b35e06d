import { isMap, isSeq, parseDocument } from "yaml";
import type { Document, YAMLMap } from "yaml";

/** Keys of Pulumi's own in a stack file that bind it to one backend, one passphrase or one service. */
const ofTheBackend = ["secretsprovider", "encryptedkey", "encryptionsalt", "environment"];

/** Stands where a value is encrypted with a key that the sandbox does not have. */
const unreadable = "not-readable-on-the-sandbox";

/**
 * The text of a stack's configuration for the sandbox: as the user wrote it, bound to the sandbox's own passphrase.
 *
 * @param source what the user wrote.
 * @param copy the last such copy, whose salt the state of the sandbox was encrypted with.
 * @param overrides keys to set on top, with dots for what is inside: `foundation:search.sku`. `undefined` removes a key.
 */
export function sandboxConfiguration(
  source: string,
  copy: string | undefined,
  overrides: Readonly<Record<string, unknown>> = {},
): string {
  const document = parseDocument(source);
  for (const key of ofTheBackend) document.delete(key);
  const config = document.get("config");
  if (isMap(config)) replaceSecrets(config);
  for (const [path, value] of Object.entries(overrides)) setKey(document, path, value);
  const salt = copy === undefined ? undefined : parseDocument(copy).get("encryptionsalt");
  if (typeof salt === "string") document.set("encryptionsalt", salt);
  return document.toString({ lineWidth: 0 });
}

function replaceSecrets(map: YAMLMap): void {
  for (const pair of map.items) {
    if (!isMap(pair.value)) continue;
    if (pair.value.items.length === 1 && pair.value.has("secure")) pair.value = document(unreadable);
    else replaceSecrets(pair.value);
  }
}

function document(value: unknown): unknown {
  return parseDocument(JSON.stringify(value)).contents;
}

function setKey(file: Document, path: string, value: unknown): void {
  const keys = ["config", ...path.split(".")];
  // A list or a word may stand where the override wants an object: the override wins.
  for (let depth = 2; depth < keys.length; depth++) {
    const above = file.getIn(keys.slice(0, depth), true);
    const holds = isMap(above) || (isSeq(above) && /^\d+$/.test(keys[depth] ?? ""));
    if (!holds) file.setIn(keys.slice(0, depth), file.createNode({}));
  }
  if (value === undefined) file.deleteIn(keys);
  else file.setIn(keys, file.createNode(value));
}
