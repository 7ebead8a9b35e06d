import { existsSync, readFileSync } from "node:fs";

import { account, folderWith, removeFolders, results, run } from "./support";

afterEach(removeFolders);

const keys = "account-local-auth";

describe("azure-ai-foundation check", () => {
  it("ends with 1 at a mandatory failure, and with 0 without one", async () => {
    const at = folderWith({ "bad.json": [account("a")], "good.json": [account("a", { disableLocalAuth: true })] });
    expect((await run({ files: [at("bad.json")] })).code).toBe(1);
    expect((await run({ files: [at("good.json")], only: "deployability" })).code).toBe(0);
  });

  it("gives each result the nine keys that are promised, passes included", async () => {
    const at = folderWith({ "list.json": [account("a"), account("b", { disableLocalAuth: true })] });
    const all = await results({ files: [at("list.json")] });
    for (const result of all)
      expect(Object.keys(result)).toEqual([
        "rule",
        "concern",
        "resource",
        "type",
        "kind",
        "severity",
        "enforcement",
        "path",
        "message",
      ]);
    expect(all.filter(({ rule }) => rule === keys).map(({ resource, kind }) => [resource, kind])).toEqual([
      ["a", "fail"],
      ["b", "pass"],
    ]);
  });

  it("names a resource by its URN where it has one", async () => {
    const urn = "urn:pulumi:dev::p::azure-native:cognitiveservices:Account::a";
    const at = folderWith({ "list.json": [{ ...account("a"), urn }] });
    expect(await results({ files: [at("list.json")] })).toContainEqual(
      expect.objectContaining({ rule: keys, resource: urn, path: "properties.disableLocalAuth" }),
    );
  });

  it.each([
    ["critical", 0],
    ["high", 1],
    ["low", 1],
    ["none", 0],
  ] as const)("fails on %s: ends with %i", async (failOn, code) => {
    const at = folderWith({ "list.json": [account("a")] });
    expect((await run({ files: [at("list.json")], only: "guardrails", posture: "online", failOn })).code).toBe(code);
  });

  it("only advises under audit", async () => {
    const at = folderWith({ "list.json": [account("a")] });
    expect((await run({ files: [at("list.json")], preset: "audit" })).code).toBe(0);
    const failure = (await results({ files: [at("list.json")], preset: "audit" })).find(({ rule }) => rule === keys);
    expect(failure).toMatchObject({ kind: "fail", enforcement: "advisory" });
  });

  it("judges the rest where one file is broken, and ends with 2", async () => {
    const at = folderWith({ "broken.json": '[{"type": ', "list.json": [account("a")] });
    const { code, out } = await run({ files: [at("broken.json"), at("list.json")] });
    expect(code).toBe(2);
    expect(out).toContain("broken.json: could not be read");
    expect(out).toContain("at line 1, column");
    expect(out).toContain(keys);
    expect(out).toContain("1 file could not be read");
  });

  it.each([
    ["no file", {}, "name a file"],
    ["a configuration that is not there", { config: "nowhere.yaml" }, "nowhere.yaml"],
    ["a baseline that is not there", { baseline: "nowhere.json" }, "nowhere.json"],
    ["a rule that is not there", { explain: "account-local-aut" }, `write ${keys}`],
    ["an output in no folder", { output: "/nowhere/at/all.json" }, "/nowhere/at/all.json"],
  ])("ends with 2 for %s", async (_, options, words) => {
    const at = folderWith({ "list.json": [account("a")] });
    const files = Object.keys(options).length === 0 ? [] : [at("list.json")];
    const { code, err } = await run({ files, ...options });
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it("writes the report to a file", async () => {
    const at = folderWith({ "list.json": [account("a")] });
    const { out } = await run({ files: [at("list.json")], format: "json", output: at("out.json") });
    expect(out).toBe("");
    expect(JSON.parse(readFileSync(at("out.json"), "utf8"))).toMatchObject({ summary: { resources: 1 } });
  });

  it("accepts what a baseline lists, whatever the order, and nothing new", async () => {
    const at = folderWith({
      "before.json": [account("a"), account("b")],
      "after.json": [account("c"), account("b"), account("a")],
    });
    const written = await run({ files: [at("before.json")], writeBaseline: at("baseline.json") });
    expect(written.code).toBe(0);
    expect(existsSync(at("baseline.json"))).toBe(true);
    expect((await run({ files: [at("before.json")], baseline: at("baseline.json") })).code).toBe(0);
    const after = await results({ files: [at("after.json")], baseline: at("baseline.json") });
    expect(after.filter(({ kind }) => kind === "fail").map(({ resource }) => resource)).toEqual(
      after.filter(({ kind }) => kind === "fail").map(() => "c"),
    );
    expect(after.filter(({ rule, kind }) => rule === keys && kind === "exempt")).toHaveLength(2);
  });

  it("says when a baseline lists what is gone", async () => {
    const at = folderWith({ "before.json": [account("a")], "after.json": [account("a", { disableLocalAuth: true })] });
    await run({ files: [at("before.json")], only: "guardrails", writeBaseline: at("baseline.json") });
    const { out } = await run({ files: [at("after.json")], only: "guardrails", baseline: at("baseline.json") });
    expect(out).toContain("no longer found");
  });

  it("writes no baseline of half of the files", async () => {
    const at = folderWith({ "broken.json": "{", "list.json": [account("a")] });
    const options = { files: [at("list.json"), at("broken.json")], writeBaseline: at("baseline.json") };
    expect((await run(options)).code).toBe(2);
    expect(existsSync(at("baseline.json"))).toBe(false);
  });

  it("takes exemptions from the configuration, and calls none left over that any file needs", async () => {
    const exemption = (resource: string) =>
      `  - { rule: ${keys}, resource: ${resource}, reason: they migrate, owner: team, until: 2027-01-31 }\n`;
    const at = folderWith({
      "a.json": [account("a")],
      "b.json": [account("b")],
      "guardrails.yaml": `exemptions:\n${exemption("a")}${exemption("gone")}`,
    });
    const all = await results({ files: [at("a.json"), at("b.json")], config: at("guardrails.yaml") });
    expect(all.filter(({ rule }) => rule === keys).map(({ resource, kind }) => [resource, kind])).toEqual([
      ["a", "exempt"],
      ["b", "fail"],
    ]);
    expect(all.filter(({ rule }) => rule === "exemption-unused").map(({ path }) => path)).toEqual(["exemptions[1]"]);
  });

  it("says what Azure would refuse in Azure's words, and which of it only advises", async () => {
    const subnet = (name: string, addressPrefix: string) => ({
      type: "azure-native:network:Subnet",
      name,
      props: { resourceGroupName: "rg", virtualNetworkName: "vnet", subnetName: name, addressPrefix },
    });
    const at = folderWith({ "list.json": [subnet("a", "10.0.0.0/24"), subnet("b", "10.0.0.128/25")] });
    const fails = (await results({ files: [at("list.json")], only: "deployability" })).filter(
      ({ kind }) => kind === "fail",
    );
    expect(fails.map(({ message }) => message).join()).toContain("NetcfgSubnetRangesOverlap");
    expect(fails.map(({ enforcement }) => enforcement)).toContain("mandatory");
  });

  it("only advises against a member that another API version may have", async () => {
    const dated = (type: string) => ({ ...account("a", { disableLocalAuth: true }), type });
    const enforcementOf = async (type: string) => {
      const odd = dated(type);
      const at = folderWith({ "list.json": [{ ...odd, props: { ...odd.props, newer: 1 } }] });
      const all = await results({ files: [at("list.json")], only: "deployability" });
      return all.find(({ path }) => path === "newer")?.enforcement;
    };
    expect(await enforcementOf("azure-native:cognitiveservices:Account")).toBe("mandatory");
    expect(await enforcementOf("azure-native:cognitiveservices/v20230501:Account")).toBe("advisory");
  });

  it("prints no secret", async () => {
    const vm = {
      type: "azure-native:compute:VirtualMachine",
      name: "vm",
      props: { resourceGroupName: "rg", vmName: "vm", osProfile: { adminPassword: ["hunter2"] } },
    };
    const at = folderWith({ "list.json": [vm] });
    for (const format of ["table", "json", "sarif", "junit"] as const)
      expect((await run({ files: [at("list.json")], format })).out).not.toContain("hunter2");
  });

  it("leaves to another API version what only that version may know", async () => {
    const template = (properties: object) => ({
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      resources: [{ type: "Microsoft.Search/searchServices", apiVersion: "2030-01-01", name: "search", ...properties }],
    });
    const rest = { location: "swedencentral", sku: { name: "standard" } };
    const at = folderWith({
      "other.json": template({ ...rest, properties: { publicNetworkAccess: "disabled", quantumIndex: {} } }),
      "typo.json": template({ ...rest, properties: { replicaCounts: 2 } }),
    });
    const ask = async (file: string) =>
      (await results({ files: [at(file)], only: "deployability" })).filter(
        ({ rule, kind }) => rule === "azure-body" && kind === "fail",
      );
    expect(await ask("other.json")).toEqual([]);
    expect(await ask("typo.json")).toMatchObject([{ enforcement: "advisory" }]);
  });

  it("calls no exemption left over whose part is not asked", async () => {
    const exemption = { resource: "nobody", reason: "none", owner: "us", until: "2999-01-01" };
    const at = folderWith({
      "guardrails.yaml": { exemptions: [{ ...exemption, rule: keys }] },
      "list.json": [account("a")],
    });
    const left = async (only: "guardrails" | "deployability") =>
      (await results({ files: [at("list.json")], config: at("guardrails.yaml"), only })).filter(
        ({ rule }) => rule === "exemption-unused",
      );
    expect(await left("deployability")).toEqual([]);
    expect(await left("guardrails")).toHaveLength(1);
  });
});
