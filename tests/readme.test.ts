import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";

import * as components from "../components";
import { emptyLock } from "../components/planning/lock";
import { orThrow } from "../components/planning/or-throw";
import { unreadTenant } from "../components/preflight/unread-tenant";
import { parseConfiguration } from "../stacks/configuration/parse";
import { readStackFile } from "../stacks/configuration/stack-file";
import { planStandalone } from "../stacks/plan-standalone";
import { formatFindings } from "../terms/finding";

const root = join(__dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("README.md", () => {
  it("shows the refusal that the plan really gives", () => {
    const values = orThrow(readStackFile(join(root, "stacks/Pulumi.dev.yaml")));
    const models = { ...(values["models"] as object), chat: { model: "gpt-5-minni", tokensPerMinute: 50000 } };
    const settings = orThrow(parseConfiguration({ ...values, models }));
    const answer = planStandalone(settings, { stack: "dev", lock: emptyLock, today: "2026-11-24" }, unreadTenant);
    expect(readme).toContain(formatFindings(answer.ok ? [] : answer.findings));
  });

  it("shows a program that declares what it says", async () => {
    const [, source = ""] = /```ts\n([^]*?)```/.exec(readme) ?? [];
    const declared: string[] = [];
    await pulumi.runtime.setMocks({
      newResource: ({ type, name, inputs }) => {
        declared.push(type);
        return { id: `${name}-id`, state: inputs as object };
      },
      call: () => ({}),
    });
    jest.doMock("azure-ai-foundation", () => components, { virtual: true });
    const folder = mkdtempSync(join(tmpdir(), "readme-"));
    writeFileSync(join(folder, "program.ts"), source);
    const exported = jest.requireActual<{ networkId?: pulumi.Output<string> }>(join(folder, "program.ts"));
    rmSync(folder, { recursive: true });
    await pulumi.runtime.disconnect();
    expect(declared.filter((type) => type === "azure-native:network:VirtualNetwork")).toHaveLength(2);
    expect(declared.filter((type) => type === "azure-native:network:VirtualNetworkPeering")).toHaveLength(2);
    expect(exported.networkId).toBeDefined();
  });

  it("names npm scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(["README.md", "CONTRIBUTING.md", "docs/architecture.md"])("%s links to files that exist", (file) => {
    const text = readFileSync(join(root, file), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => join(root, file, "..", link ?? ""));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
