import { execFile } from "node:child_process";
import { promisify } from "node:util";

import * as components from "../../components";
import { engineEnvironment } from "../../sandbox/engine/environment";

import { privateSandbox } from "./support/provisioned";
import { ofProject } from "./support/shipped-stack";

interface Schema {
  readonly resources: Readonly<
    Record<
      string,
      {
        readonly isComponent: boolean;
        readonly inputProperties: Readonly<Record<string, unknown>>;
        readonly requiredInputs?: readonly string[];
      }
    >
  >;
}

describe("the components in another language", () => {
  it("are all read, each with its arguments", async () => {
    const { prepare, remove } = await privateSandbox();
    const sandbox = prepare();
    const { stdout } = await promisify(execFile)(sandbox.pulumi, ["package", "get-schema", "."], {
      cwd: ofProject("components"),
      env: engineEnvironment(sandbox, sandbox.layout.folder),
      maxBuffer: 64 * 1024 * 1024,
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
});
