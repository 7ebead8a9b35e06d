import type { Configuration } from "../../policypacks/ai-guardrails/configuration";
import { configurationIn, projectConfiguration } from "../../policypacks/ai-guardrails/configuration-file";
import { rules } from "../../policypacks/ai-guardrails/index";
import type { ReadConfiguration } from "../../policypacks/ai-guardrails/read-configuration";
import type { CheckOptions, CheckSurroundings } from "./check-options";

/** What the file says, the named one or that of the current folder; what the command line says counts before it. */
export function configurationOf(
  { config, posture, production, preset }: CheckOptions,
  { environment, today }: CheckSurroundings,
): ReadConfiguration {
  const read = config === undefined ? projectConfiguration(".", environment, rules) : configurationIn(config, rules);
  if (!read.ok) return read;
  const configuration: Configuration = {
    ...read.configuration,
    ...(posture === undefined ? {} : { posture }),
    ...(production ? { environment: "prod" } : {}),
    ...(preset === undefined ? {} : { preset }),
    today,
  };
  return { ok: true, configuration };
}
