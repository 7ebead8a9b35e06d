import type { Diagnostic } from "../../sandbox/engine/engine-events";
import type { EngineRun } from "../../sandbox/engine/run-engine";

/** What the engine says at the end of every failed run, and which tells nothing. */
const saysNothing = /^(error: )?(preview|update) failed$/;

/** A program that still wanted something of an engine that had ended says so with the trace of its protocol. */
const followsFromTheEnd =
  /^Running program [^\n]* failed with an unhandled exception:[^]*\b(14 UNAVAILABLE: (No connection established|Channel closed|Connection dropped)|1 CANCELLED)/;

/** Failures whose words in the engine do not say what to do, or say it for the official CLI alone. */
const mends: readonly (readonly [RegExp, string])[] = [
  [
    /the stack is currently locked/,
    "another run is changing this stack\n  allowed: one run of a stack at a time\n  fix: wait until it is over, then run the command again",
  ],
  [
    /incorrect passphrase/,
    ".sandbox/passphrase is not the one that the sandbox was made with\n  fix: bring the file back, or delete the folder .sandbox to begin with an empty sandbox",
  ],
];

/** Why a run failed: what the guardrails refused, what the engine said, and never the same twice. */
export function failureInWords(run: EngineRun): string {
  const refused = run.violations
    .filter(({ level }) => level === "mandatory")
    .map(({ policy, urn, message }) => `  ${policy} on ${nameIn(urn)}\n${indent(message)}`);
  const errors = run.diagnostics.filter(({ severity, message }) => severity === "error" && !saysNothing.test(message));
  const causes = errors.filter(({ message }) => !followsFromTheEnd.test(message));
  const said = (causes.length + refused.length > 0 ? causes : errors).map(inWords);
  const found = [...new Set([...refused, ...said])];
  if (found.length > 0) return found.join("\n");
  // A plugin that does not even start has only its error stream, and a CLI that does not, its own.
  const mend = mends.find(([pattern]) => pattern.test(run.stderr))?.[1];
  if (mend !== undefined) return indent(mend);
  const printed = run.diagnostics.filter(({ severity }) => severity === "printed").map(inWords);
  return [...printed, indent(run.stderr.trim() || run.stdout.trim())].join("\n");
}

function inWords({ urn, message }: Diagnostic): string {
  return urn === "" ? indent(message) : `  ${nameIn(urn)}\n${indent(message)}`;
}

function nameIn(urn: string): string {
  return urn === "" ? "the stack" : (urn.split("::").at(-1) ?? urn);
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
