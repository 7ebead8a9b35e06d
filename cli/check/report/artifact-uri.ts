import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

import { standardInput } from "../standard-input";

/**
 * A file as code scanning takes it: from the root of the repository that it lies in, without one from the current
 * folder. What lies outside of both keeps its whole path.
 */
export function artifactUri(file: string, from = process.cwd()): string {
  if (file === standardInput) return "stdin";
  const whole = resolve(from, file);
  const inside = relative(repositoryOf(dirname(whole)) ?? from, whole);
  if (inside.startsWith("..") || isAbsolute(inside)) return pathToFileURL(whole).href;
  return inside.split(sep).map(encodeURIComponent).join("/");
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}
