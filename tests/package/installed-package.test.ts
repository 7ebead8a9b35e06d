import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { projectRoot } from "../../sandbox/engine/layout";
import type { CommandResult } from "../../sandbox/engine/run-command";

import { examples } from "./examples";
import { installPackage } from "./support/installed-package";
import type { InstalledPackage } from "./support/installed-package";
import { provideYamlHost } from "./support/yaml-host";

const root = projectRoot();
const modules = join(root, "node_modules");
const bothJudges = ["--policy-pack", "../../node_modules/azure-ai-foundation/policypacks/all"];
const typeScript = ["--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "--types", "node"];
const plugin = "../../node_modules/azure-ai-foundation/components/plugin";

describe("the package, installed in an empty folder", () => {
  let user: InstalledPackage;
  /** All programs at once: the loader of each run would check its types again, as it does for the README's. */
  let compilation: CommandResult;

  beforeAll(async () => {
    user = await installPackage();
    user.copy("examples");
    user.write("examples/readme/index.ts", programOf("README.md"));
    user.write("examples/readme/Pulumi.yaml", "name: readme\nruntime: nodejs\nmain: index.ts\n");
    user.write(
      "examples/readme/Pulumi.dev.yaml",
      readFileSync(join(root, "examples/connectivity/Pulumi.dev.yaml"), "utf8"),
    );
    const programs = readdirSync(join(user.folder, "examples"))
      .map((name) => join("examples", name, "index.ts"))
      .filter((file) => existsSync(join(user.folder, file)));
    compilation = await user.node([join("node_modules", "typescript", "bin", "tsc"), ...typeScript, ...programs]);
    for (const name of Object.keys(examples)) change(`examples/${name}/Pulumi.yaml`, useCompiled);

    await succeeds("yaml", "version"); // sets the sandbox up
    await provideYamlHost(user.sandboxOf("yaml"));
    await succeeds("yaml", "package", "add", plugin);
    for (const name of ["readme", ...Object.keys(examples)])
      await succeeds(name, "stack", "init", "dev", "--no-select");
  });
  afterAll(() => {
    user.remove();
  });

  it("has a manifest that publint finds nothing wrong with", async () => {
    const { code, stdout } = await user.node([join(modules, "publint", "src", "cli.js"), user.tarball, "--strict"]);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("All good") as string });
  });

  it("gives its types to CommonJS, to modules and to bundlers", async () => {
    // Of node10, which knows no `exports`, nothing is asked: it is older than every Node that can run this.
    const attw = join(modules, "@arethetypeswrong", "cli", "dist", "index.js");
    const { code, stdout } = await user.node([attw, user.tarball, "--profile", "node16", "--no-color"]);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });

  it("loads each entry point under plain Node, by require and by import", async () => {
    user.write(
      "load.mjs",
      `import { createRequire } from "node:module";
       const require = createRequire(import.meta.url);
       const { exports } = require("azure-ai-foundation/package.json");
       const loaded = {};
       for (const entry of Object.keys(exports).filter((entry) => !entry.endsWith(".json"))) {
         const name = "azure-ai-foundation" + entry.slice(1);
         const [required, imported] = [Object.keys(require(name)), Object.keys(await import(name))];
         loaded[entry] = required.filter((key) => imported.includes(key));
       }
       console.log(JSON.stringify(loaded));`,
    );
    const { stdout, stderr } = await user.node(["load.mjs"]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      ".": expect.arrayContaining(["Hub", "RegionalAi", "AiPolicy"]) as string[],
      "./guardrails": expect.arrayContaining(["judge", "rules"]) as string[],
      "./resource-manager": expect.arrayContaining(["judge", "azureRules"]) as string[],
      "./sandbox": expect.arrayContaining(["openSandbox"]) as string[],
      "./preflight": expect.arrayContaining(["judgeOffers"]) as string[],
    });
  });

  it("type-checks the README's program and every example", () => {
    expect(compilation).toMatchObject({ code: 0, stdout: "" });
  });

  it("has the pages and examples that its pages link to", () => {
    const installed = join(user.folder, "node_modules", "azure-ai-foundation");
    const pages = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".md") && !file.includes("node_modules"),
    );
    expect(pages).toEqual(expect.arrayContaining(["README.md", "docs/first-deployment.md", "examples/README.md"]));
    const missing = pages.flatMap((page) =>
      [...withoutCode(readFileSync(join(installed, page), "utf8")).matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, link]) => join(page, "..", link ?? ""))
        .filter((link) => !existsSync(join(installed, link))),
    );
    expect(missing).toEqual([]);
  });

  it("previews the README's program under both judges and deploys it on the sandbox", async () => {
    const said = await deploy("readme", ...bothJudges);
    expect(said).toMatch(/\ball@v[^]*networkId: "\/subscriptions\//);
    expect(await deployed("readme")).toMatchObject({
      "azure-native:network:VirtualNetwork": 2,
      "azure-native:network:VirtualNetworkPeering": 2,
    });
  });

  it("is added to a YAML program with `pulumi package add`", () => {
    expect(readFileSync(join(user.folder, "examples/yaml/Pulumi.yaml"), "utf8")).toContain(plugin);
  });

  it.each(Object.entries(examples))("deploys the example %s on the sandbox", async (name, expected) => {
    await deploy(name, "--skip-preview");
    expect(await deployed(name)).toMatchObject(expected);
  });

  it("tells a YAML program all that is wrong, at preview", async () => {
    const restore = change("examples/yaml/Pulumi.yaml", (text) =>
      text.replace("10.0.0.0/22", "10.0.0.0/28").replace("rg-hub", "'rg hub.'"),
    );
    const { code, stdout } = await user.pulumi("yaml", ["preview", "--stack", "dev"]);
    restore();
    expect(code).not.toBe(0);
    expect(stdout).toContain("hub.addressSpace: got");
    expect(stdout).toContain("hub.resourceGroupName: got");
  });

  /** What it prints. */
  function deploy(example: string, ...flags: readonly string[]): Promise<string> {
    return succeeds(example, "up", "--yes", "--stack", "dev", "--suppress-progress", ...flags);
  }

  async function succeeds(example: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await user.pulumi(example, args);
    if (code !== 0) throw new Error(`pulumi ${args.join(" ")}: ${stdout}${stderr}`);
    return stdout;
  }

  /** Changes a file of the user's; what it returns puts it back. */
  function change(file: string, edit: (text: string) => string): () => void {
    const text = readFileSync(join(user.folder, file), "utf8");
    user.write(file, edit(text));
    return () => {
      user.write(file, text);
    };
  }

  /** How many of each type the stack has. */
  async function deployed(example: string): Promise<Readonly<Record<string, number>>> {
    const exported = await succeeds(example, "stack", "export", "--stack", "dev");
    const { deployment } = JSON.parse(exported) as { deployment: { resources: { type: string }[] } };
    const counts: Record<string, number> = {};
    for (const { type } of deployment.resources) counts[type] = (counts[type] ?? 0) + 1;
    return counts;
  }
});

function programOf(file: string): string {
  return /```ts\n([^]*?)```/.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? "";
}

/** The project runs what was compiled, and its runtime does not load TypeScript for it. A YAML project is left as it is. */
function useCompiled(project: string): string {
  return project
    .replace("main: index.ts", "main: index.js")
    .replace("runtime: nodejs", "runtime: { name: nodejs, options: { typescript: false } }");
}

function withoutCode(page: string): string {
  return page.replace(/```[^]*?```|`[^`]*`/g, "");
}
