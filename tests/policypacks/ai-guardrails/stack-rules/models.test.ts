import { modelAvailability, modelQuota } from "../../../../policypacks/ai-guardrails/stack-rules/models";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, resource } from "../ask";

const names = { resourceGroupName: "rg", accountName: "aif" };
const account = (location: unknown) => resource("cognitiveservices:Account", "account", { ...names, location });
const deployment = (sku: unknown, capacity: unknown = 10, model: object = {}, name = "embedding") =>
  resource("cognitiveservices:Deployment", name, {
    ...names,
    deploymentName: name,
    sku: { name: sku, capacity },
    properties: { model: { format: "OpenAI", name: "text-embedding-3-large", version: "1", ...model } },
  });

describe("model-availability", () => {
  const kinds = (one: ReturnType<typeof deployment>, location: unknown = "swedencentral") =>
    ask(modelAvailability, [account(location), one]);

  it.each([
    ["where it is offered", deployment("GlobalStandard")],
    ["in another letter case", deployment("globalstandard")],
    ["a model that nobody knows", deployment("Nonsense", 10, { name: "own-model" })],
    ["a version that nobody knows", deployment("Nonsense", 10, { version: "99" })],
  ])("passes %s", (_what, one) => {
    expect(kinds(one)).toEqual([]);
  });

  it("passes in a region by its display name", () => {
    expect(kinds(deployment("GlobalStandard"), "Sweden Central")).toEqual([]);
  });

  it.each([
    ["a type that is not offered", deployment("DataZoneBatch")],
    ["a type that does not exist", deployment("Nonsense")],
    ["in another letter case", deployment("DATAZONEBATCH", 10, { name: "Text-Embedding-3-Large" })],
  ])("fails %s", (_what, one) => {
    expect(kinds(one)).toEqual(["fail"]);
  });

  it.each([
    ["the model", deployment("GlobalStandard", 10, { name: UNKNOWN }), "swedencentral"],
    ["the type", deployment(UNKNOWN), "swedencentral"],
    ["the region", deployment("GlobalStandard"), UNKNOWN],
  ])("is undecided where %s is not known", (_what, one, location) => {
    expect(kinds(one, location)).toEqual(["undecided"]);
  });
});

describe("model-quota", () => {
  const kinds = (...all: ReturnType<typeof deployment>[]) => ask(modelQuota, [account("swedencentral"), ...all]);

  it("passes within what Azure gives", () => {
    expect(kinds(deployment("GlobalStandard", 10))).toEqual([]);
    expect(kinds(deployment("GlobalStandard", 10), deployment("GlobalStandard", 20, {}, "second"))).toEqual([]);
    expect(kinds(deployment("GlobalStandard", undefined))).toEqual([]);
  });

  it("fails above it, alone or together", () => {
    expect(kinds(deployment("GlobalStandard", 9_000_000))).toEqual(["fail"]);
    expect(kinds(deployment("globalstandard", 9_000_000))).toEqual(["fail"]);
    const half = [deployment("GlobalStandard", 8_000), deployment("GlobalStandard", 9_000, {}, "second")];
    expect(kinds(...half)).toEqual(["fail"]);
  });

  it("is undecided where a capacity is not known", () => {
    expect(kinds(deployment("GlobalStandard", UNKNOWN))).toEqual(["undecided"]);
  });
});
