import { readFileSync } from "node:fs";
import { join } from "node:path";

import { projectRoot } from "../../../sandbox/engine/layout";

/** The version of this package, which reports name as the tool's. */
export function ownVersion(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}
