import { z } from "zod";

import type { AnyRule, SettingSchema } from "./rule";

const levels = ["mandatory", "advisory", "off"] as const;
const level = z.enum(levels);
const posture = z.enum(["online", "corp"]).describe("where the resources belong");
const environment = z.enum(["dev", "test", "prod"]).describe("which rules for production are asked");

const exemption = z
  .strictObject({
    rule: z.string().min(1).describe("a rule's id; * stands for anything"),
    resource: z.string().min(1).describe("a resource's name, URN or ARM id; * stands for anything"),
    reason: z.string().trim().min(1).describe("why it is accepted"),
    owner: z.string().trim().min(1).describe("who answers for it"),
    until: z.iso.date().describe("the last day on which it holds, such as 2027-01-31"),
  })
  .describe("a failure that somebody answers for until a day");

/** The shape of `guardrails.yaml`, and of what the pack is configured with under `guardrails`. */
export function configurationSchema(rules: readonly AnyRule[]) {
  return z.strictObject({
    preset: z.enum(["audit", "default", "strict"]).optional().describe("how strict all rules are, by severity"),
    posture: posture.optional(),
    environment: environment.optional(),
    stackNames: z
      .record(z.string().min(1), z.strictObject({ posture: posture.optional(), environment: environment.optional() }))
      .optional()
      .describe("what a stack's name says, by pattern; * stands for anything"),
    enforcement: z
      .strictObject({
        critical: level.optional(),
        high: level.optional(),
        medium: level.optional(),
        low: level.optional(),
      })
      .optional()
      .describe("what a failure does, by the severity of its rule"),
    rules: z.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))).optional(),
    exemptions: z.array(exemption).optional(),
  });
}

/** A level alone, or the rule's settings with or without one. */
function ruleSchema({ title, settings = {} }: AnyRule) {
  const fields = Object.entries(settings).map(([name, schema]) => [
    name,
    fieldSchema(schema).optional().describe(schema.description),
  ]);
  const whole = z.strictObject({ level: level.optional(), ...(Object.fromEntries(fields) as z.core.$ZodLooseShape) });
  return z.union([level, whole]).optional().describe(title);
}

function fieldSchema({ type, enum: values, minimum }: SettingSchema): z.ZodType {
  if (values !== undefined) return z.enum(values);
  switch (type) {
    case "string":
      return z.string();
    case "number":
      return z.number().min(minimum ?? Number.NEGATIVE_INFINITY);
    case "integer":
      return z.int().min(minimum ?? Number.MIN_SAFE_INTEGER);
    case "boolean":
      return z.boolean();
    case "array":
      return z.array(z.string());
    case "object":
      return z.record(z.string(), z.string());
  }
}
