import { createRequire } from "node:module";

import type { PolicyConfigSchema, ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";

import { formatFindings } from "../../terms/finding";
import type { AnyRule } from "../ai-guardrails/rule";
import type { GuardrailSession } from "./guardrail-session";

/** The keys alone; what stands under them is read by the same reader as the project's file, which says what is wrong. */
const configSchema: PolicyConfigSchema = {
  properties: {
    preset: { type: "string", enum: ["audit", "default", "strict"] },
    posture: { type: "string", enum: ["online", "corp"] },
    environment: { type: "string", enum: ["dev", "test", "prod"] },
    stackNames: { type: "object" },
    enforcement: { type: "object" },
    rules: { type: "object" },
    exemptions: { type: "array" },
  },
};

/** Only who configures the pack pays for the schema of its configuration. */
const load = createRequire(__filename);

/** Takes what the pack is configured with under `guardrails`, once, before any rule is asked. */
export function configurationPolicy(rules: readonly AnyRule[], judged: GuardrailSession): ResourceValidationPolicy {
  let taken = false;
  const take = (given: Record<string, unknown>): void => {
    taken = true;
    if (Object.keys(given).length === 0) return;
    const { readConfiguration } = load(
      "../ai-guardrails/read-configuration",
    ) as typeof import("../ai-guardrails/read-configuration");
    const read = readConfiguration(given, rules);
    // An exception stops the preview: rules must not be asked with half of a configuration.
    if (!read.ok) throw new Error(formatFindings(read.findings, "nothing was judged"));
    judged.configure(read.configuration);
  };
  return {
    name: "guardrails",
    description: "How strict the rules are, where they apply, and who answers for what they refuse.",
    enforcementLevel: "advisory",
    configSchema,
    get validateResource() {
      return taken
        ? undefined
        : (args: Pick<ResourceValidationArgs, "getConfig">) => {
            take(args.getConfig());
          };
    },
  };
}
