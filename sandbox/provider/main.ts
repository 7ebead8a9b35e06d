/**
 * The provider process that the engine starts: `node main.js <azure-native|random> [address of the engine]`. It loads
 * the protocol alone, never the Pulumi SDK, which takes five times as long.
 */
import { readFileSync } from "node:fs";

import { azurePackage } from "./azure-native/azure-package";
import type { ProviderPackage } from "./calls";
import { randomPackage } from "./random/random-package";
import { engineLog } from "./engine-log";
import { readSandboxVariables } from "./sandbox-variables";
import { serve } from "./serve";

/** Names the folder of the tenant; without it this provider could be taken for the real one. */
const folderVariable = "AZURE_AI_FOUNDATION_SANDBOX";

const [name = "", engineAddress = ""] = process.argv.slice(2);
const engine = process.ppid;

try {
  serve(packageOf(), versionOf(`@pulumi/${name}`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function packageOf(): ProviderPackage {
  if (name === "random") return randomPackage();
  if (name !== "azure-native")
    throw new Error(`the sandbox has no provider ${JSON.stringify(name)}: azure-native or random`);

  const folder = process.env[folderVariable] ?? "";
  if (folder === "") throw new Error(`${folderVariable} is not set: name the folder of the sandbox's tenant in it`);
  return azurePackage({
    folder,
    // The engine's address is the same for every provider of one run, and so tells its previews from those of others.
    run: `${engine}-${engineAddress.replace(/[^0-9A-Za-z]+/g, "_")}`,
    ...readSandboxVariables(process.env),
    warn: engineLog(engineAddress),
    engineAlive: () => process.ppid === engine,
  });
}

/** The version of the installed SDK, which the engine asks for; the facts may have been read from another. */
function versionOf(sdk: string): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(require.resolve(`${sdk}/package.json`), "utf8"));
    if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  } catch {
    // an SDK that is not installed is not used by the program either
  }
  return "";
}
