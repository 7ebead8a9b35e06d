import { globalDeployment } from "../../../../policypacks/ai-guardrails/stack-rules/global-deployment";
import { judge, type Resource } from "../../../../policypacks/ai-guardrails/index";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, id, resource } from "../ask";

const deployment = (sku: unknown, name = "chat", props: Record<string, unknown> = {}): Resource =>
  resource("cognitiveservices:Deployment", name, { sku, ...props });
const backend = (props: Record<string, unknown>): Resource => resource("apimanagement:Backend", "pool", props);
const members = (...regions: string[]): { id: string }[] =>
  regions.map((region) => ({ id: id(`Microsoft.ApiManagement/service/apim/backends/${region}`) }));

describe("global-deployment", () => {
  it.each<[string, unknown, string[]]>([
    ["Global Standard", "GlobalStandard", []],
    ["Global provisioned", "GlobalProvisionedManaged", []],
    ["Global batch", "GlobalBatch", []],
    ["Data Zone Standard", "DataZoneStandard", []],
    ["Data Zone provisioned", "DataZoneProvisionedManaged", []],
    ["Standard", "Standard", ["fail"]],
    ["Standard in small letters", "standard", ["fail"]],
    ["provisioned in one region", "ProvisionedManaged", ["fail"]],
    ["provisioned in one region, in capitals", "PROVISIONEDMANAGED", ["fail"]],
    ["provisioned by the old name", "Provisioned", ["fail"]],
    ["not known", UNKNOWN, ["undecided"]],
  ])("%s", (_case, name, kinds) => {
    expect(ask(globalDeployment, [deployment({ name })])).toEqual(kinds);
  });

  it("is undecided where the whole SKU is hidden", () => {
    expect(ask(globalDeployment, [deployment(UNKNOWN)])).toEqual(["undecided"]);
  });

  it.each([
    "azure-native:cognitiveservices/v20240601preview:Deployment",
    "azure-native_cognitiveservices_v20241001:cognitiveservices:Deployment",
  ])("is asked of %s", (type) => {
    expect(ask(globalDeployment, [{ type, name: "d", props: { sku: { name: "Standard" } } }])).toEqual(["fail"]);
  });

  it("names each regional deployment, its SKU and nothing else", () => {
    const stack = [
      deployment({ name: "Standard" }, "first"),
      deployment({ name: "GlobalStandard" }, "second"),
      deployment({ name: "ProvisionedManaged" }, "third"),
    ];
    expect(
      judge([globalDeployment], stack, { preset: "strict" }).map((one) => [
        one.resource.name,
        one.path,
        one.kind === "fail" && one.got,
      ]),
    ).toEqual([
      ["first", "sku.name", "Standard"],
      ["third", "sku.name", "ProvisionedManaged"],
    ]);
  });
});

describe("global-deployment beside a gateway", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["a pool of two", { type: "Pool", pool: { services: members("a", "b") } }, []],
    ["a pool in small letters", { type: "pool", pool: { services: members("a", "b") } }, []],
    ["a pool of three", { type: "Pool", pool: { services: members("a", "b", "c") } }, []],
    ["a pool of two that are not known", { type: "Pool", pool: { services: [UNKNOWN, UNKNOWN] } }, []],
    ["a pool of one", { type: "Pool", pool: { services: members("a") } }, ["fail"]],
    ["an empty pool", { type: "Pool", pool: { services: [] } }, ["fail"]],
    ["a pool without a list", { type: "Pool" }, ["fail"]],
    ["null", { type: "Pool", pool: null }, ["fail"]],
    ["members that are no list", { type: "Pool", pool: { services: "ab" } }, ["fail"]],
    ["a single backend", { type: "Single", url: "https://a.example" }, ["fail"]],
    ["a single backend by default", { url: "https://a.example" }, ["fail"]],
    ["members of what is no pool", { type: "Single", pool: { services: members("a", "b") } }, ["fail"]],
    ["members not known", { type: "Pool", pool: { services: UNKNOWN } }, ["undecided"]],
    ["a pool not known", { type: "Pool", pool: UNKNOWN }, ["undecided"]],
    ["a kind not known", { type: UNKNOWN, pool: { services: members("a", "b") } }, ["undecided"]],
    ["members not known of what is no pool", { type: "Single", pool: UNKNOWN }, ["fail"]],
  ])("%s", (_case, props, kinds) => {
    expect(ask(globalDeployment, [deployment({ name: "Standard" }), backend(props)])).toEqual(kinds);
  });

  it("takes a certain pool beside one that is not known, in either order", () => {
    const certain = backend({ type: "Pool", pool: { services: members("a", "b") } });
    const open = { ...backend({ type: "Pool", pool: UNKNOWN }), name: "open", urn: "urn:open" };
    const regional = deployment({ name: "Standard" });
    expect(ask(globalDeployment, [regional, certain, open])).toEqual([]);
    expect(ask(globalDeployment, [regional, open, certain])).toEqual([]);
  });

  it("says for what it waits, and leaves global deployments out", () => {
    const stack = [
      deployment({ name: "GlobalStandard" }, "global"),
      deployment({ name: "Standard" }, "regional"),
      backend({ type: "Pool", pool: UNKNOWN }),
    ];
    expect(judge([globalDeployment], stack, { preset: "strict" })).toMatchObject([
      { kind: "undecided", resource: { name: "regional" }, waitsFor: "the members of a pool" },
    ]);
  });

  it("counts a pool of a dated token", () => {
    const pool = { ...backend({ type: "Pool", pool: { services: members("a", "b") } }) };
    const dated = { ...pool, type: "azure-native:apimanagement/v20240501:Backend" };
    expect(ask(globalDeployment, [deployment({ name: "Standard" }), dated])).toEqual([]);
  });
});
