import { catalogOfferReader } from "../../../../components/preflight/catalog/offer-reader";

const reader = catalogOfferReader();

it("answers what a region sells, with the date and the source of the tables", async () => {
  const answer = await reader.models("swedencentral");
  if (!answer.known) throw new Error(answer.detail);
  expect(answer).toMatchObject({ asOf: "2026-11-24" });
  expect(answer.source).toContain("learn.microsoft.com");
  const chat = answer.value.find(({ name }) => name === "gpt-5-mini");
  expect(chat).toMatchObject({ format: "OpenAI", version: "2025-08-07", retirement: "2027-02-06" });
  expect(chat?.skus.find(({ name }) => name === "GlobalStandard")).toEqual({
    name: "GlobalStandard",
    usageName: "OpenAI.GlobalStandard.gpt-5-mini",
    capacity: { minimum: 1, step: 1 },
  });
  expect(chat?.skus.find(({ name }) => name === "ProvisionedManaged")?.capacity).toEqual({ minimum: 25, step: 25 });
});

it("sells nothing outside the region asked for", async () => {
  const answer = await reader.models("francecentral");
  const types = answer.known ? answer.value.find(({ name }) => name === "gpt-5.1")?.skus.map(({ name }) => name) : [];
  expect(types).toContain("DataZoneStandard");
  expect(types).not.toContain("Standard");
});

it("does not take a region that no table lists for an empty one", async () => {
  expect(await reader.models("ukwest")).toMatchObject({ known: false, why: "unknown" });
});

it.each([
  ["quota", () => reader.usages("swedencentral")],
  ["stock", () => reader.capacities("gpt-5.1", "2025-11-13")],
  ["names", () => reader.accountsTaken(["aif-a"])],
  ["what the stack holds", () => reader.owned()],
])("never claims to know %s", async (_case, ask) => {
  expect(await ask()).toMatchObject({ known: false, why: "offline" });
});
