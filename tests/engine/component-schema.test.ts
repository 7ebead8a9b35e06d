import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

import * as components from "../../components";
import { engineEnvironment } from "../../sandbox/engine/environment";

import { privateSandbox } from "./support/provisioned";
import { ofProject } from "./support/shipped-stack";

interface Schema {
  readonly resources: Readonly<
    Record<string, { readonly isComponent: boolean; readonly inputProperties: Readonly<Record<string, unknown>> }>
  >;
}

const run = promisify(execFile);
const maxBuffer = 64 * 1024 * 1024;

describe("the components in another language", () => {
  it("are all served by the plugin, each with its arguments", async () => {
    const { prepare, remove } = await privateSandbox();
    const sandbox = prepare();
    const { stdout } = await run(sandbox.pulumi, ["package", "get-schema", "."], {
      cwd: ofProject("components/plugin"),
      env: engineEnvironment(sandbox, sandbox.layout.folder),
      maxBuffer,
    });
    remove();
    const { resources } = JSON.parse(stdout) as Schema;
    const classes = Object.entries(components)
      .filter(([, exported]) => typeof exported === "function")
      .map(([name]) => name);
    expect(
      Object.keys(resources)
        .map((token) => token.split(":").at(-1))
        .sort(),
    ).toEqual(classes.sort());
    for (const resource of Object.values(resources)) {
      expect(resource.isComponent).toBe(true);
      expect(Object.keys(resource.inputProperties).length).toBeGreaterThan(0);
    }
  });

  it("are what their sources say: `npm run generate` writes their schema", async () => {
    const { stdout } = await run(process.execPath, [ofProject("scripts/write-component-schema.js"), "--print"], {
      maxBuffer,
    });
    expect(readFileSync(ofProject("components/plugin/generated/schema.json"), "utf8")).toBe(stdout);
  });
});
