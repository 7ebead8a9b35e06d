import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { projectRoot } from "../../sandbox/engine/layout";

describe("the command azure-ai-foundation", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-launcher-"));
    for (const file of ["cli/launcher.js", "scripts/built.js"]) cpSync(join(projectRoot(), file), join(folder, file));
    write("tsconfig.build.json", "");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(file: string, text: string): void {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  function run() {
    const env = { ...process.env, AZURE_AI_FOUNDATION_DIST: undefined };
    const { status, stdout, stderr } = spawnSync(join(folder, "cli", "launcher.js"), ["plan"], {
      encoding: "utf8",
      env,
    });
    return { status, stdout, stderr };
  }

  it("says what to do in a clone that was never built", () => {
    expect(run()).toEqual({
      status: 1,
      stdout: "",
      stderr: "dist/ is missing or unfinished: run `npm ci`, or `npm run build` where the packages are installed\n",
    });
  });

  it("runs what is compiled", () => {
    write("dist/cli/main.js", "console.log(process.argv[2])");
    write("dist/.built", "");
    expect(run()).toEqual({ status: 0, stdout: "plan\n", stderr: "" });
  });

  it("does not run what is older than its source", () => {
    write("dist/cli/main.js", "console.log(process.argv[2])");
    write("dist/.built", "");
    write("cli/main.ts", "");
    utimesSync(join(folder, "dist/.built"), 10, 10);
    expect(run()).toMatchObject({ status: 1, stdout: "" });
  });
});
