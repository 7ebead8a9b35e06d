import { z } from "zod";

import { configurationSchema } from "./schema";

/**
 * The JSON Schema of a stack's file, for the editor: our keys under their namespace, and Pulumi's own let through.
 * Generated, committed as `stacks/configuration.schema.json` and named in the first line of each stack's file.
 */
export function stackFileSchema(): Record<string, unknown> {
  const { properties, required, $defs } = z.toJSONSchema(configurationSchema, {
    target: "draft-7",
    io: "input",
  }) as JsonObject;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of an azure-ai-foundation stack",
    type: "object",
    properties: {
      config: {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(properties ?? {}).map(([name, schema]) => [`foundation:${name}`, schema]),
        ),
        patternProperties: { "^(?!foundation:)[^:]+:.+$": {} },
        required: (required ?? []).map((name) => `foundation:${name}`),
        additionalProperties: false,
      },
      secretsprovider: { type: "string" },
      encryptedkey: { type: "string" },
      encryptionsalt: { type: "string" },
      environment: {},
    },
    required: ["config"],
    additionalProperties: false,
    ...($defs === undefined ? {} : { $defs }),
  };
}

interface JsonObject {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly $defs?: unknown;
}
