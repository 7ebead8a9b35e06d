import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { projectRoot } from "../../sandbox/engine/layout";

const committed = join(projectRoot(), "docs", "reference", "api");

describe("the public surface", () => {
  it("is the one in docs/reference/api: `npm run generate` writes it, and the difference is for review", async () => {
    const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-api-"));
    await promisify(execFile)(process.execPath, [join(projectRoot(), "scripts", "write-api-report.js"), folder]);
    const read = (from: string): Record<string, string> =>
      Object.fromEntries(readdirSync(from).map((file) => [file, readFileSync(join(from, file), "utf8")]));
    const now = read(folder);
    rmSync(folder, { recursive: true });
    expect(now).toEqual(read(committed));
  });

  it("names no type that a program cannot import", () => {
    const missing = readdirSync(committed).flatMap((file) =>
      [...readFileSync(join(committed, file), "utf8").matchAll(/The symbol "(\w+)" needs to be exported/g)].map(
        ([, symbol]) => `${file}: ${symbol}`,
      ),
    );
    expect(missing).toEqual([]);
  });
});
