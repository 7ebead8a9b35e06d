import { formatFindings } from "../../terms/finding";
import type { Configuration } from "../ai-guardrails/configuration";
import { projectConfiguration } from "../ai-guardrails/configuration-file";
import type { AnyRule } from "../ai-guardrails/rule";
import { today } from "../ai-guardrails/today";

/**
 * What the project's `guardrails.yaml` says, and today's day. The engine starts a pack in the folder of the program.
 *
 * @throws Error with every mistake in the file: a pack must not judge with half of a configuration.
 */
export function projectSettings(rules: readonly AnyRule[]): Configuration {
  const read = projectConfiguration(process.cwd(), process.env, rules);
  if (read.ok) return { ...read.configuration, today: today() };
  const error = new Error(formatFindings(read.findings, "nothing was judged"));
  error.stack = error.message; // the place of the throw says nothing to the user
  throw error;
}
