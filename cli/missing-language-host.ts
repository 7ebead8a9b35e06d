import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { parse } from "yaml";

import { onPath } from "../sandbox/engine/pulumi-cli";
import { isPlainObject } from "../terms/plain-object";

/** Where the engine looks for the plugin that runs a program of a language. */
export interface HostPlaces {
  /** The executable of the Pulumi CLI. */
  readonly pulumi: string;
  /** The engine's own home. */
  readonly home: string;
  readonly path: string | undefined;
}

/**
 * Why a program cannot run and what to do: the official CLI comes with a plugin for each language, and one that was built
 * from source only with that of Node. `undefined` where nothing is missing.
 *
 * @param folder the working folder: Pulumi.yaml lies there or above
 */
export function missingLanguageHost(folder: string, { pulumi, home, path }: HostPlaces): string | undefined {
  const runtime = runtimeOf(folder);
  if (runtime === undefined || runtime === "nodejs") return undefined;
  const host = `pulumi-language-${runtime}`;
  const plugins = join(home, "plugins");
  const installed =
    existsSync(plugins) && readdirSync(plugins).some((name) => name.startsWith(`language-${runtime}-v`));
  if (installed || existsSync(join(dirname(pulumi), host)) || onPath(host, path) !== undefined) return undefined;
  return [
    `runtime: got ${JSON.stringify(runtime)}, and there is no ${host}`,
    "  allowed: nodejs, with a Pulumi CLI that was built from source, as the one here",
    "  fix: install the official Pulumi CLI, which has it (https://www.pulumi.com/docs/install), and run the command again",
  ].join("\n");
}

function runtimeOf(folder: string): string | undefined {
  const file = join(folder, "Pulumi.yaml");
  if (!existsSync(file)) return dirname(folder) === folder ? undefined : runtimeOf(dirname(folder));
  const project = parsed(readFileSync(file, "utf8"));
  const runtime = isPlainObject(project) ? project["runtime"] : undefined;
  const name = isPlainObject(runtime) ? runtime["name"] : runtime;
  return typeof name === "string" ? name : undefined;
}

/** What is no YAML is the engine's affair, which says where. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
