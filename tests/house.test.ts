import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { Linter } from "eslint";
import { parser } from "typescript-eslint";

interface House {
  readonly house: Linter.Config[];
  readonly rooms: readonly { readonly name: string; readonly files: readonly string[]; readonly pure?: boolean }[];
}

const { house, rooms } = jest.requireActual<House>("../eslint.house.js");
const root = join(__dirname, "..");
const linter = new Linter({ cwd: root, configType: "flat" });
const parsed: Linter.Config = {
  files: ["**/*.ts"],
  languageOptions: { parser },
};

function messages(file: string, text: string): string[] {
  return linter.verify(text, [parsed, ...house], { filename: join(root, file) }).map(({ message }) => message);
}

const imported = (from: string): string => `import { a } from "${from}";\nexport const b = a;\n`;
const never = (room: string, target: string): string => `${room} never imports ${target}.`;

describe("a room does not import", () => {
  it.each<[file: string, from: string, message: string]>([
    ["terms/a.ts", "../catalog/regions", never("terms", "catalog/regions")],
    ["terms/a.ts", "../scripts/built", never("terms", "scripts/built")],
    ["terms/a.ts", "../tests/catalog/tables", never("terms", "tests/catalog/tables")],
    ["terms/a.ts", "@grpc/grpc-js", never("terms", "@grpc/grpc-js")],
    ["terms/a.ts", "fs", never("terms", "node:fs")],
    ["terms/a.ts", "process", never("terms", "node:process")],
    ["catalog/a.ts", "../components/planning/names", never("catalog", "components/planning/names")],
    ["catalog/a.ts", "node:fs", never("catalog", "node:fs")],
    ["catalog/a.ts", "@grpc/grpc-js", never("catalog", "@grpc/grpc-js")],
    ["components/governance/a.ts", "../../resource-manager", never("components", "resource-manager")],
    [
      "components/governance/a.ts",
      "../../policypacks/ai-guardrails/index",
      never("components", "policypacks/ai-guardrails/index"),
    ],
    [
      "components/governance/a.ts",
      "../../stacks/configuration/parse",
      never("components", "stacks/configuration/parse"),
    ],
    ["components/governance/a.ts", "../preflight", never("components", "components/preflight")],
    ["components/governance/a.ts", "@pulumi/azure-native", never("components", "@pulumi/azure-native")],
    ["components/planning/a.ts", "../tied", never("planning", "components/tied")],
    [
      "components/planning/a.ts",
      "../connectivity/plan/ranges",
      never("planning", "components/connectivity/plan/ranges"),
    ],
    ["components/planning/a.ts", "../preflight/tenant", never("planning", "components/preflight/tenant")],
    ["components/planning/a.ts", "@pulumi/pulumi", never("planning", "@pulumi/pulumi")],
    ["components/planning/a.ts", "path", never("planning", "node:path")],
    [
      "components/connectivity/plan/a.ts",
      "../hub",
      "planners never imports components/connectivity/hub, save with import type.",
    ],
    [
      "components/connectivity/plan/a.ts",
      "../../tied",
      "planners never imports components/tied, save with import type.",
    ],
    ["components/connectivity/plan/a.ts", "@pulumi/pulumi", never("planners", "@pulumi/pulumi")],
    ["components/connectivity/plan/a.ts", "fs/promises", never("planners", "node:fs")],
    ["components/connectivity/plan/a.ts", "../../../resource-manager", never("planners", "resource-manager")],
    ["components/preflight/a.ts", "../tied", never("preflight", "components/tied")],
    [
      "components/preflight/a.ts",
      "./live/tenant-reader",
      never("preflight", "components/preflight/live/tenant-reader"),
    ],
    [
      "components/preflight/catalog/a.ts",
      "@pulumi/azure-native/management",
      never("preflight", "@pulumi/azure-native/management"),
    ],
    [
      "components/preflight/index.ts",
      "../connectivity/hub",
      never("the entry of preflight", "components/connectivity/hub"),
    ],
    ["components/preflight/live/a.ts", "../../tied", never("live preflight", "components/tied")],
    ["policypacks/adapter/a.ts", "../../components/planning/names", never("policy packs", "components/planning/names")],
    ["policypacks/ai-guardrails/rules/a.ts", "../judge", never("guardrail rules", "policypacks/ai-guardrails/judge")],
    ["policypacks/ai-guardrails/rules/a.ts", "../../../resource-manager", never("guardrail rules", "resource-manager")],
    ["policypacks/ai-guardrails/stack-rules/a.ts", "fs", never("guardrail rules", "node:fs")],
    ["policypacks/ai-guardrails/stack-rules/a.ts", "@pulumi/policy", never("guardrail rules", "@pulumi/policy")],
    [
      "policypacks/deployability/a.ts",
      "../adapter/session",
      never("the judge of Azure's refusals", "policypacks/adapter/session"),
    ],
    ["policypacks/deployability/a.ts", "fs", never("the judge of Azure's refusals", "node:fs")],
    ["policypacks/deployability/pack.ts", "@pulumi/policy", never("the entry of a pack", "@pulumi/policy")],
    ["resource-manager/a.ts", "@pulumi/pulumi", never("resource-manager", "@pulumi/pulumi")],
    ["resource-manager/a.ts", "../sandbox/sandbox", never("resource-manager", "sandbox/sandbox")],
    ["resource-manager/rules/a.ts", "node:fs", never("rules of resource-manager", "node:fs")],
    ["sandbox/store/a.ts", "../../components/planning/names", never("sandbox", "components/planning/names")],
    [
      "sandbox/store/a.ts",
      "../../policypacks/ai-guardrails/index",
      never("sandbox", "policypacks/ai-guardrails/index"),
    ],
    ["stacks/a.ts", "../components/connectivity/hub", never("stacks", "components/connectivity/hub")],
    ["stacks/a.ts", "../components/tied", never("stacks", "components/tied")],
    ["stacks/a.ts", "../policypacks/adapter/session", never("stacks", "policypacks/adapter/session")],
    ["stacks/configuration/a.ts", "../../resource-manager", never("stacks", "resource-manager")],
    ["stacks/a.ts", "@pulumi/azure-native/network", never("stacks", "@pulumi/azure-native/network")],
    ["cli/a.ts", "../components", never("cli", "components")],
    ["cli/a.ts", "../components/connectivity/hub", never("cli", "components/connectivity/hub")],
    [
      "cli/try/a.ts",
      "../../components/preflight/live/tenant-reader",
      never("cli", "components/preflight/live/tenant-reader"),
    ],
    ["cli/a.ts", "@pulumi/azure-native/network", never("cli", "@pulumi/azure-native/network")],
  ])("%s: %s", (file, from, message) => {
    expect(messages(file, imported(from))).toEqual([message]);
  });

  it.each([
    ["re-exported", 'export { a } from "@pulumi/pulumi";'],
    ["re-exported whole", 'export * from "@pulumi/pulumi";'],
    ["for its effect", 'import "@pulumi/pulumi";'],
    ["as a type", 'import type { Input } from "@pulumi/pulumi";'],
    ["inside a type", 'export type A = import("@pulumi/pulumi").Input<string>;'],
    ["when called", 'export const later = () => import("@pulumi/pulumi");'],
    ["the old way", 'export const old = require("@pulumi/pulumi");'],
    ["the TypeScript way", 'import pulumi = require("@pulumi/pulumi");\nexport const b = pulumi;'],
  ])("what is refused, %s", (_way, text) => {
    expect(messages("terms/a.ts", text)).toEqual([never("terms", "@pulumi/pulumi")]);
  });

  it("what nobody can read beforehand", () => {
    expect(messages("catalog/a.ts", "export const b = (name: string) => import(name);")).toEqual([
      never("catalog", "what is only known later"),
    ]);
  });
});

describe("a room imports", () => {
  it.each([
    ["components/connectivity/plan/a.ts", 'import type { HubArgs } from "../hub";\nexport type A = HubArgs;'],
    ["components/connectivity/plan/a.ts", 'import { type HubArgs } from "../hub";\nexport type A = HubArgs;'],
    ["components/connectivity/plan/a.ts", imported("../../regional-ai/plan/plan-endpoints")],
    ["components/connectivity/hub.ts", imported("./plan/hub")],
    ["components/preflight/index.ts", imported("./live/tenant-reader")],
    ["stacks/a.ts", imported("../components")],
    ["stacks/a.ts", imported("../components/azure-provider")],
    ["stacks/a.ts", imported("../components/connectivity/plan/plan-connectivity")],
    ["cli/a.ts", imported("../components/planning/lock")],
    ["cli/a.ts", imported("../components/preflight/unread-tenant")],
    ["policypacks/ai-guardrails/rules/a.ts", imported("../rule")],
    ["policypacks/deployability/a.ts", imported("../../resource-manager")],
    ["policypacks/deployability/pack.ts", imported("../adapter/session")],
  ])("%s: %s", (file, text) => {
    expect(messages(file, text)).toEqual([]);
  });
});

describe("a pure room has no", () => {
  const pure = [
    "terms/a.ts",
    "catalog/a.ts",
    "components/planning/a.ts",
    "components/connectivity/plan/a.ts",
    "policypacks/ai-guardrails/rules/a.ts",
    "policypacks/ai-guardrails/stack-rules/a.ts",
    "policypacks/deployability/a.ts",
    "resource-manager/rules/a.ts",
  ];
  it.each([
    ["clock", "Date.now()", "no clock"],
    ["clock", "new Date()", "no clock"],
    ["clock", "Date()", "no clock"],
    ["clock", "performance.now()", "is pure"],
    ["chance", "Math.random()", "no chance"],
    ["chance", "crypto.randomUUID()", "is pure"],
    ["environment", "process.env", "is pure"],
    ["environment", "globalThis.process", "is pure"],
    ["network", 'fetch("https://example.org")', "is pure"],
  ])("%s: %s", (_what, expression, said) => {
    for (const file of pure)
      expect([file, ...messages(file, `export const b = ${expression};`)]).toEqual([
        file,
        expect.stringContaining(said),
      ]);
  });

  it("but a day that is given is no clock", () => {
    expect(messages("terms/a.ts", "export const b = (day: string) => new Date(day);")).toEqual([]);
  });
});

it.each([
  ["components/connectivity/a.ts", "new pulumi.Config()"],
  ["components/a.ts", 'new Config("azure")'],
  ["components/planning/a.ts", "new pulumi.Config()"],
])("%s reads no configuration: %s", (file, expression) => {
  expect(messages(file, `export const b = ${expression};`)).toEqual([
    "Components take arguments: only the program reads configuration.",
  ]);
});

it("is what the linter is told for a file of every room", () => {
  const files = rooms
    .map(({ files: [first = ""] }) => first.replace("*/", "x/").replace("**", "a"))
    .map((one) => `${one}.ts`);
  const script = `
    const { ESLint } = require("eslint");
    const files = ${JSON.stringify(files)};
    Promise.all(files.map((file) => new ESLint().calculateConfigForFile(file))).then((told) =>
      console.log(JSON.stringify(told.map(({ rules }) => rules))));`;
  const told = JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })) as Record<
    string,
    unknown[]
  >[];
  expect(told.map((rules) => rules["house/borders"])).toEqual(
    rooms.map(({ name }): unknown[] => [2, expect.objectContaining({ name })]),
  );
  for (const [index, { name, pure }] of rooms.entries())
    if (pure === true)
      expect([name, told[index]?.["no-restricted-globals"]?.[0], told[index]?.["no-restricted-syntax"]?.[0]]).toEqual([
        name,
        2,
        2,
      ]);
});
