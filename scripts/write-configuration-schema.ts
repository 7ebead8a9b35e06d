// Writes stacks/configuration.schema.json: npm run generate
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { stackFileSchema } from "../stacks/configuration/json-schema";

writeFileSync(join(process.cwd(), "stacks/configuration.schema.json"), `${JSON.stringify(stackFileSchema(), undefined, 2)}\n`);
