import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

import { projectRoot, sandboxLayout } from "../../../sandbox/engine/layout";
import { runCommand } from "../../../sandbox/engine/run-command";
import type { CommandResult } from "../../../sandbox/engine/run-command";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

type Npm = (args: readonly string[], options: { cwd: string }) => Promise<{ code: number; output: string }>;

/** Brought by the user's own project beside what npm installs for us. They are large, so they are linked, not unpacked. */
const broughtByTheUser = ["@pulumi/azure-native", "typescript", "@types/node"];

/** The packed package, installed in a folder that was empty and knows nothing of this project. */
export interface InstalledPackage {
  readonly folder: string;
  readonly tarball: string;
  /** Writes a file of the user's. */
  readonly write: (file: string, text: string) => void;
  /** Copies a folder of this project to the same place. */
  readonly copy: (folder: string) => void;
  /** Runs a script with Node, from a folder of the user's. */
  readonly node: (args: readonly string[], from?: string) => Promise<CommandResult>;
  /** Runs `pulumi` in the folder of an example, on a sandbox of its own, by the installed command. */
  readonly pulumi: (example: string, args: readonly string[]) => Promise<CommandResult>;
  /** The sandbox of an example. */
  readonly sandboxOf: (example: string) => string;
  readonly remove: () => void;
}

export async function installPackage(): Promise<InstalledPackage> {
  const root = projectRoot();
  const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-installed-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const { npm } = createRequire(__filename)(join(root, "scripts", "set-up", "npm.js")) as { npm: Npm };
  try {
    // What the engine tests run is built already; npm would compile it once more.
    await succeed(npm(["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root }));
    const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "");
    writeProject(root, folder, tarball);
    // The lock names each dependency, so npm takes them from its cache and asks nobody.
    await succeed(npm(["install", "--prefer-offline", "--legacy-peer-deps"], { cwd: folder }));
    for (const name of broughtByTheUser)
      linkFolder(join(root, "node_modules", name), join(folder, "node_modules", name));
    return { folder, tarball, remove, ...commands(folder) };
  } catch (error) {
    remove();
    throw error;
  }
}

function commands(folder: string): Pick<InstalledPackage, "write" | "copy" | "node" | "pulumi" | "sandboxOf"> {
  const node: InstalledPackage["node"] = (args, from = ".") =>
    runCommand(process.execPath, args, { cwd: join(folder, from), env: environment(), timeoutSeconds: 240 });
  const launcher = join(folder, "node_modules", "azure-ai-foundation", "cli", "launcher.js");
  const sandboxOf = (example: string): string => join(folder, ".sandbox", example);
  return {
    write: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    copy: (from) => {
      cpSync(join(projectRoot(), from), join(folder, from), { recursive: true });
    },
    node,
    sandboxOf,
    pulumi: (example, args) => {
      const sandbox = ["sandbox", "run", "--folder", sandboxOf(example), "--", "pulumi"];
      return node([launcher, ...sandbox, ...args, "--non-interactive", "--color", "never"], join("examples", example));
    },
  };
}

/** A user's project with a lock in which every version is decided, as ours decides it. */
function writeProject(root: string, folder: string, tarball: string): void {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
  const { name, version, dependencies, peerDependencies } = read("package.json") as Manifest;
  const { packages } = read("package-lock.json") as {
    packages: Readonly<Record<string, { readonly version: string }>>;
  };
  const source = `file:${tarball}`;
  const wanted = { [name]: source, "@pulumi/pulumi": packages["node_modules/@pulumi/pulumi"]?.version };
  const installed = {
    version,
    resolved: source,
    integrity: `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`,
    dependencies,
    peerDependencies,
  };
  const user = { name: "user", version: "1.0.0", private: true, dependencies: wanted };
  const everything = { ...packages, "": user, [`node_modules/${name}`]: installed };
  const lock = { name: user.name, version: user.version, lockfileVersion: 3, requires: true, packages: everything };
  writeFileSync(join(folder, "package.json"), JSON.stringify(user));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
}

/** Nothing that the tests run with may help the user's programs, but for the Pulumi CLI that is built already. */
function environment(): NodeJS.ProcessEnv {
  const { PATH = "", HOME } = process.env;
  return {
    HOME,
    PATH: [dirname(process.execPath), PATH].join(delimiter),
    AZURE_AI_FOUNDATION_CACHE: sandboxLayout(projectRoot()).cache,
  };
}

/** A second name for each file: a copy would take seconds. */
function linkFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isFile()) link(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target); // the temporary folder is on another disk
  }
}

async function succeed(command: ReturnType<Npm>): Promise<void> {
  const { code, output } = await command;
  if (code !== 0) throw new Error(output);
}
