import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { projectRoot } from "../../sandbox/engine/layout";

import { examples } from "./examples";
import { installPackage } from "./support/installed-package";
import type { InstalledPackage } from "./support/installed-package";
import { provideYamlHost } from "./support/yaml-host";

const root = projectRoot();
const modules = join(root, "node_modules");
const guardrails = ["--policy-pack", "../../node_modules/azure-ai-foundation/policypacks/ai-guardrails"];
const typeScript = [
  ...["--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "--noEmit", "--types", "node"],
];

describe("the package, installed in an empty folder", () => {
  let user: InstalledPackage;

  beforeAll(async () => {
    user = await installPackage();
    user.copy("examples");
    user.write("examples/readme/index.ts", programOf("README.md"));
    user.write("examples/readme/Pulumi.yaml", "name: readme\nruntime: nodejs\nmain: index.ts\n");
    user.write(
      "examples/readme/Pulumi.dev.yaml",
      readFileSync(join(root, "examples/connectivity/Pulumi.dev.yaml"), "utf8"),
    );
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

  it("type-checks the README's program and every example", async () => {
    const programs = readdirSync(join(user.folder, "examples"))
      .map((name) => join("examples", name, "index.ts"))
      .filter((file) => !file.includes("yaml") && !file.includes("README"));
    const tsc = join(user.folder, "node_modules", "typescript", "bin", "tsc");
    const { code, stdout } = await user.node([tsc, ...typeScript, ...programs]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });

  it("previews the README's program under the guardrails and deploys it on the sandbox", async () => {
    const said = await deploy("readme", ...guardrails);
    expect(said).toMatch(/ai-guardrails@v[^]*networkId: "\/subscriptions\//);
    expect(await deployed("readme")).toMatchObject({
      "azure-native:network:VirtualNetwork": 2,
      "azure-native:network:VirtualNetworkPeering": 2,
    });
  });

  it("is added to a YAML program with `pulumi package add`", async () => {
    await succeeds("yaml", "version"); // sets the sandbox up
    await provideYamlHost(user.sandboxOf("yaml"));
    const plugin = "../../node_modules/azure-ai-foundation/components/plugin";
    await succeeds("yaml", "package", "add", plugin);
    expect(readFileSync(join(user.folder, "examples/yaml/Pulumi.yaml"), "utf8")).toContain(plugin);
  });

  it.each(Object.entries(examples))("deploys the example %s on the sandbox", async (name, expected) => {
    await deploy(name, "--skip-preview");
    expect(await deployed(name)).toMatchObject(expected);
  });

  it("tells a YAML program all that is wrong, at preview", async () => {
    const file = "examples/yaml/Pulumi.yaml";
    const text = readFileSync(join(user.folder, file), "utf8");
    user.write(file, text.replace("10.0.0.0/22", "10.0.0.0/28").replace("rg-hub", "'rg hub.'"));
    const { code, stdout } = await user.pulumi("yaml", ["preview", "--stack", "dev"]);
    expect(code).not.toBe(0);
    expect(stdout).toContain("hub.addressSpace: got");
    expect(stdout).toContain("hub.resourceGroupName: got");
  });

  /** What it prints. */
  async function deploy(example: string, ...flags: readonly string[]): Promise<string> {
    await succeeds(example, "stack", "init", "dev", "--no-select");
    return succeeds(example, "up", "--yes", "--stack", "dev", "--suppress-progress", ...flags);
  }

  async function succeeds(example: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await user.pulumi(example, args);
    if (code !== 0) throw new Error(`pulumi ${args.join(" ")}: ${stdout}${stderr}`);
    return stdout;
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
