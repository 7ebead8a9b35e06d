import { readFileSync } from "node:fs";
import { join } from "node:path";

import { main } from "@pulumi/pulumi/provider";

import * as components from "../index";
import { ComponentPlugin } from "./component-plugin";

/**
 * Serves the components to programs in any language. The SDK's own host would read and type-check the sources each time
 * it starts, which an installed package does not even have; their schema is a table instead.
 */
export function serve(): Promise<void> {
  const schema = readFileSync(join(__dirname, "generated", "schema.json"), "utf8");
  return main(new ComponentPlugin(schema, components), process.argv.slice(2));
}
