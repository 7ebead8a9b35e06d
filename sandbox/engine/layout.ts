import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Where everything of the sandbox lives. All of it is ignored by git, and none of it is the user's own Pulumi set-up. */
export interface SandboxLayout {
  /** The project: the folder of Pulumi.yaml and package.json. */
  readonly root: string;
  /** What may be kept between clones: the Pulumi CLI, by version. */
  readonly cache: string;
  /** The sandbox of this project: everything below is inside. */
  readonly folder: string;
  /** The engine's own home: plugins, selected stacks. */
  readonly home: string;
  /** The engine's file backend. */
  readonly state: string;
  /** Holds the passphrase of that backend. */
  readonly passphraseFile: string;
  /** A folder a stack, with the copy of its configuration. */
  readonly workspaces: string;
  /** What exists in the offline Azure. */
  readonly azure: string;
  /** The CLI with our language host beside it, for a CLI that came without one. */
  readonly bin: string;
}

/**
 * The layout of a project.
 *
 * @param folder where the sandbox lives. @default `.sandbox` in the project
 */
export function sandboxLayout(root = projectRoot(), folder = join(root, ".sandbox")): SandboxLayout {
  const cache = process.env["AZURE_AI_FOUNDATION_CACHE"];
  return {
    root,
    cache: cache === undefined || cache === "" ? join(root, ".cache") : resolve(root, cache),
    folder,
    home: join(folder, "home"),
    state: join(folder, "state"),
    passphraseFile: join(folder, "passphrase"),
    workspaces: join(folder, "workspaces"),
    azure: join(folder, "azure"),
    bin: join(folder, "bin"),
  };
}

/** The folder of this package, from its sources and from what they compile to alike. */
export function projectRoot(from = __dirname): string {
  const manifest = join(from, "package.json");
  if (existsSync(manifest) && readFileSync(manifest, "utf8").includes('"name": "azure-ai-foundation"')) return from;
  const above = dirname(from);
  if (above === from) throw new Error(`${__dirname} does not lie in the package azure-ai-foundation`);
  return projectRoot(above);
}
