import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readInput } from "../../../../cli/check/read/judged-input";
import { pathKey, positionsOf } from "../../../../cli/check/read/positions-of";
import { UNKNOWN } from "../../../../terms/unknown";

const folder = mkdtempSync(join(tmpdir(), "read-"));
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signature = "4dabf18193072939515e22adb298388d";
const secret = { [signature]: "1b47061264138c4ac30d75fd1eb44270" };
const provider = "urn:pulumi:dev::p::pulumi:providers:azure-native::az";
const urn = "urn:pulumi:dev::p::azure-native:search:Service::search";

async function read(content: unknown, name = "file.json") {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return readInput(file);
}

async function input(content: unknown) {
  const answer = await read(content);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  const resources = answer.input.stacks.flatMap((stack) => stack.resources);
  return { ...answer.input, located: resources, resources: resources.map(({ resource }) => resource) };
}

const saved = [
  { type: "pulumi:providers:azure-native", urn: provider, inputs: { subscriptionId: "sub" } },
  {
    type: "azure-native:search:Service",
    urn,
    provider: `${provider}::id`,
    inputs: { sku: unknown, a: { ...secret, plaintext: '"open"' }, b: { ...secret, ciphertext: "x" }, c: 1 },
    propertyDependencies: { sku: [provider] },
  },
];
const service = {
  type: "azure-native:search:Service",
  name: "search",
  urn,
  props: { sku: UNKNOWN, a: "open", b: UNKNOWN, c: 1 },
  propertyDependencies: { sku: [provider] },
  provider: { subscriptionId: "sub" },
};

describe("readInput", () => {
  it("reads a preview without what it deletes, a replacement once", async () => {
    const steps = [
      ...saved.map((newState) => ({ op: "create", urn: newState.urn, newState })),
      { op: "replace", urn, newState: saved[1] },
      { op: "delete", urn: "x", oldState: saved[1], newState: { ...saved[1], urn: "x" } },
    ];
    const found = await input({ steps });
    expect(found).toMatchObject({ kind: "pulumi preview", stacks: [{ name: "dev" }], notJudged: {} });
    expect(found.resources.slice(1)).toMatchObject([service]);
    expect(found.located[1]?.at).toEqual(["steps", 2, "newState"]);
  });

  it("says what a preview leaves out of the stack", async () => {
    const step = (op: string) => ({ op, urn, newState: saved[1] });
    const leftOut = async (rest: object) =>
      (await input({ steps: [step("same"), step("update")], ...rest })).stacks[0]?.leftOut;
    expect(await leftOut({ changeSummary: { same: 1, update: 1 } })).toBeUndefined();
    expect(await leftOut({})).toBeUndefined();
    expect(await leftOut({ changeSummary: { same: 4 } })).toBe("3 unchanged resources (preview with --show-sames)");
    expect(await leftOut({ diagnostics: [{ severity: "error", message: "x" }] })).toContain("after the error");
  });

  it("reads a stack's export", async () => {
    const resources = [...saved, { ...saved[1], delete: true }, { ...saved[1], external: true }];
    const found = await input({ version: 3, deployment: { resources } });
    expect(found).toMatchObject({ kind: "pulumi stack export", notes: [expect.stringMatching(/^1 resources/)] });
    expect(found.resources.slice(1)).toMatchObject([service]);
  });

  it.each([
    ["a list", (one: unknown) => [one], [0]],
    ["a stack", (one: unknown) => ({ resources: [one] }), ["resources", 0]],
    ["several stacks", (one: unknown) => [{ name: "a", resources: [one] }, { resources: [] }], [0, "resources", 0]],
  ])("reads %s of resources", async (_case, wrap, at) => {
    const one = { type: "azure-native:search:Service", name: "s", props: { sku: unknown } };
    const found = await input(wrap(one));
    expect(found.kind).toBe("resource list");
    expect(found.located).toEqual([{ resource: { ...one, props: { sku: UNKNOWN } }, at }]);
  });

  it("reads what stands in Azure; properties that are not in the file are not known", async () => {
    const id = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Search/searchServices/s";
    const base = { id, type: "microsoft.search/searchservices", name: "s", location: "westeurope", resourceGroup: "g" };
    const found = await input([
      { ...base, properties: { publicNetworkAccess: "Disabled" } },
      base,
      { ...base, type: "Other.Kind/things" },
    ]);
    expect(found.notJudged).toEqual({ "Other.Kind/things": 1 });
    expect(found.resources[0]).toEqual({
      type: "azure-native:search:Service",
      name: "s",
      props: {
        location: "westeurope",
        publicNetworkAccess: "Disabled",
        resourceGroupName: "g",
        searchServiceName: "s",
      },
      provider: { subscriptionId: "1" },
    });
    expect(found.resources[1]?.props).toMatchObject({ publicNetworkAccess: UNKNOWN, location: "westeurope" });
  });

  it("reads azapi bodies of a plan, counts the others, and follows what they name", async () => {
    const group = "/subscriptions/1/resourceGroups/g";
    const azapi = (name: string, values: object) => ({
      address: `azapi_resource.${name}`,
      mode: "managed",
      type: "azapi_resource",
      values: { name, location: "westeurope", ...values },
    });
    const found = await input({
      format_version: "1.2",
      planned_values: {
        root_module: {
          resources: [
            azapi("s", {
              type: "Microsoft.Search/searchServices@2025-05-01",
              parent_id: group,
              body: { properties: { publicNetworkAccess: "Disabled" } },
            }),
            azapi("t", {
              type: "Microsoft.Search/searchServices@2025-05-01",
              parent_id: group,
              body: '{"properties":{"publicNetworkAccess":"Enabled"}}',
            }),
          ],
          child_modules: [{ resources: [{ address: "module.a.azurerm_x.b", mode: "managed", type: "azurerm_x" }] }],
        },
      },
      resource_changes: [{ address: "azapi_resource.t", change: { after_unknown: { location: true } } }],
      configuration: {
        root_module: {
          resources: [
            { address: "azapi_resource.t", expressions: { location: { references: ["azapi_resource.s.id"] } } },
          ],
        },
      },
    });
    expect(found.notJudged).toEqual({ azurerm_x: 1 });
    expect(found.resources).toMatchObject([
      { name: "azapi_resource.s", props: { publicNetworkAccess: "Disabled", searchServiceName: "s" } },
      {
        props: { publicNetworkAccess: "Enabled", location: UNKNOWN, resourceGroupName: "g" },
        propertyDependencies: { location: ["azapi_resource.s"] },
      },
    ]);
  });

  it.each([
    ["broken JSON", '{\n  "a": [1,\n  }', /at line 3, column 3/],
    ["an unknown form", { a: 1 }, /another form/],
  ])("refuses %s", async (_case, content, got) => {
    const answer = await read(content);
    expect(answer).toMatchObject({ ok: false, findings: [{ got: expect.stringMatching(got) as string }] });
  });

  it("refuses a folder and a file that is not there", async () => {
    expect(await readInput(folder)).toMatchObject({ ok: false, findings: [{ got: "no file" }] });
    expect(await readInput(join(folder, "absent"))).toMatchObject({ ok: false, findings: [{ got: "no such file" }] });
  });

  it("takes comments, and the encoding that PowerShell writes", async () => {
    expect((await input("// a list\n[]")).kind).toBe("resource list");
    expect((await input(Buffer.from("\ufeff[]", "utf16le"))).kind).toBe("resource list");
  });
});

describe("positionsOf", () => {
  it("finds where values begin", () => {
    const text = '{\n  "resources": [\n    {"a": 1},\n    {"a": 2}\n  ]\n}';
    const found = positionsOf(text, [["resources", 1], ["resources", 0, "a"], ["nowhere"]]);
    expect(Object.fromEntries(found)).toEqual({
      [pathKey(["resources", 1])]: { line: 4, column: 5 },
      [pathKey(["resources", 0, "a"])]: { line: 3, column: 11 },
    });
  });
});
