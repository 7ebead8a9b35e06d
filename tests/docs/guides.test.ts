import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { readConfiguration } from "../../policypacks/ai-guardrails/read-configuration";
import { rules } from "../../policypacks/ai-guardrails/rules";
import { orThrow } from "../../components/planning/or-throw";
import { parseConfiguration } from "../../stacks/configuration/parse";
import { readStackFile } from "../../stacks/configuration/stack-file";

const root = join(__dirname, "..", "..");
const docs = join(root, "docs");
const guides = readdirSync(docs).filter((file) => file.endsWith(".md"));
const shipped = orThrow(readStackFile(join(root, "stacks", "Pulumi.dev.yaml")));

describe.each(guides)("docs/%s", (file) => {
  const text = readFileSync(join(docs, file), "utf8");

  it("shows configuration that is accepted", () => {
    const shown = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(
      ([, block]) => parse(block ?? "") as { config?: Record<string, unknown> },
    );
    for (const { config, ...guardrails } of shown) {
      expect(readConfiguration(guardrails, rules)).toMatchObject({ ok: true });
      if (config === undefined) continue;
      const keys = Object.entries(config).map(([key, value]): [string, unknown] => [
        key.replace("foundation:", ""),
        value,
      ]);
      expect(parseConfiguration({ ...shipped, ...Object.fromEntries(keys) })).toMatchObject({ ok: true });
    }
  });

  it("links to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => join(docs, link ?? ""));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
