import { readFile, stat } from "node:fs/promises";

import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";

import type { Finding } from "../../../terms/finding";
import { readStandardInput, standardInput } from "../standard-input";
import { placeOf } from "./place-of";

/** The largest file that is read. */
const most = 200 * 1024 * 1024;

export type JsonFile =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly findings: readonly Finding[] };

/** The content of a JSON file; comments and commas at the end of lists are allowed, as Azure allows them in templates. */
export async function readJsonFile(file: string): Promise<JsonFile> {
  const text = await textOf(file);
  return typeof text === "string" ? parseJson(text, file) : { ok: false, findings: [text] };
}

/** The text of a file, whichever of the two encodings it has that shells write; a finding where there is none. */
export async function textOf(file: string): Promise<string | Finding> {
  if (file === standardInput) return decoded(await readStandardInput());
  const found = await stat(file).catch(() => undefined);
  const allowed = "a JSON file of 200 MB or less";
  if (found === undefined) return { path: file, got: "no such file", allowed, fix: "name a file that exists" };
  if (!found.isFile()) return { path: file, got: "no file", allowed, fix: "name the file itself, not its folder" };
  if (found.size > most)
    return {
      path: file,
      got: `${Math.ceil(found.size / 2 ** 20)} MB`,
      allowed,
      fix: "judge it in parts, one stack each",
    };
  try {
    return decoded(await readFile(file));
  } catch {
    return { path: file, got: "a file that cannot be read", allowed, fix: "let the user who runs this read it" };
  }
}

/** PowerShell writes what a command prints as UTF-16, with a mark in front. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
  return bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.toString("utf8", 3) : bytes.toString("utf8");
}

/** JSON in a text. The platform's parser is many times faster; what it refuses is read again, to know where and why. */
export function parseJson(text: string, file: string): JsonFile {
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return parseLeniently(text, file);
  }
}

function parseLeniently(text: string, file: string): JsonFile {
  const errors: ParseError[] = [];
  const broken = (got: string, fix: string): JsonFile => ({
    ok: false,
    findings: [{ path: file, got, allowed: "well-formed JSON", fix }],
  });
  try {
    const json: unknown = parse(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first === undefined) return { ok: true, json };
    const { line, column } = placeOf(text, first.offset);
    const reason = printParseErrorCode(first.error).replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return broken(`${reason} at line ${line}, column ${column}`, `mend it at line ${line}, column ${column}`);
  } catch {
    return broken("lists or objects nested too deeply", "write it with fewer levels");
  }
}
