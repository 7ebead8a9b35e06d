import { UNKNOWN } from "../../terms/unknown";
import type { Result } from "./judge";
import { pageOf } from "./page-of";

/** A result as a person reads it: which resource, why, where, what stands there, how to mend it. */
export function formatResult(result: Result): string {
  const { rule, resource } = result;
  return [`${resource.name}: ${rule.title}`, `  why: ${rule.rationale}`, indented(formatVerdict(result))].join("\n");
}

/** The part that differs from resource to resource; rule, reason and name are said by whoever prints it. */
export function formatVerdict(result: Result): string {
  const { rule, path } = result;
  if (result.kind === "exempt") return `exempt: ${result.path}, ${result.reason}`;
  if (result.kind === "undecided") return `undecided: ${path} waits for ${waitsFor(result)}`;
  return [`${path}: ${describe(path, result.got)}`, `fix: ${result.fix}`, `docs: ${pageOf(rule.id)}`].join("\n");
}

/** What an undecided answer waits for, where nothing better is known. */
export function waitsFor(result: Result): string {
  return (result.kind === "undecided" ? result.waitsFor : undefined) ?? "a value that is known after the deployment";
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** Inputs reach a pack in clear, secrets too: what may be one is never printed, nor is anything long. */
export function describe(path: string, got: unknown): string {
  if (got === undefined || got === null) return "is missing";
  if (got === UNKNOWN) return "is not known yet";
  if (isHidden(path, got)) return "got a value that is not printed";
  if (typeof got === "string" || typeof got === "number" || typeof got === "boolean")
    return `got ${JSON.stringify(short(got))}`;
  return Array.isArray(got) ? `got a list of ${got.length}` : "got an object";
}

/** Whether there is a value that may be a secret: then nothing that quotes it may be printed either. */
export function isHidden(path: string, got: unknown): boolean {
  return got !== undefined && got !== null && got !== UNKNOWN && isSecretLooking(path);
}

function short(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" && value.length > 200 ? `${value.slice(0, 200)}...` : value;
}

function isSecretLooking(path: string): boolean {
  return /password|passphrase|secret|token|connectionstring|credential|customdata|sasur[il]|key(s|value)?(\W|\d|$)/i.test(
    path,
  );
}
