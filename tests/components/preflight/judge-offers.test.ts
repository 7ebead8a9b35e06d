import { catalogOfferReader } from "../../../components/preflight/catalog/offer-reader";
import { judgeOffers, type WantedDeployment } from "../../../components/preflight/judge-offers";
import type { OfferAnswer, OfferReader, Usage } from "../../../components/preflight/offer-reader";

const usageName = "OpenAI.DataZoneStandard.gpt-5.1";
const wanted = (region: string, changes: Partial<WantedDeployment> = {}): WantedDeployment => ({
  name: "chat",
  region,
  model: "gpt-5.1",
  version: "2025-11-13",
  deploymentType: "DataZoneStandard",
  capacity: 300,
  ...changes,
});

function answer<T>(value: T): Promise<OfferAnswer<T>> {
  return Promise.resolve({ known: true, value, asOf: "2026-11-24", source: "live" });
}

/** The offers of the catalog, and what a subscription might answer. */
function reader(changes: Partial<OfferReader> = {}, usage: Partial<Usage> = {}): OfferReader {
  return {
    ...catalogOfferReader(),
    source: "live",
    usages: () => answer([{ name: usageName, limit: 1000, used: 0, ...usage }]),
    ...changes,
  };
}

const wordOf = async (source: OfferReader, all: readonly WantedDeployment[]) => (await judgeOffers(source, all))[0];

it("from the catalog alone is never green: what is offered is not checked", async () => {
  const verdict = await wordOf(catalogOfferReader(), [wanted("swedencentral")]);
  expect(verdict).toMatchObject({ deployment: "chat", region: "swedencentral", word: "NOT_CHECKED" });
  expect(verdict?.detail).toContain("is offered (2026-11-24); quota: offline");
});

it.each([
  ["in a region that does not sell the type", wanted("uksouth"), "NOT_OFFERED"],
  ["of a version that nobody sells", wanted("swedencentral", { version: "1" }), "NOT_OFFERED"],
  ["in a region that no table lists", wanted("ukwest"), "NOT_CHECKED"],
  ["where all is well", wanted("swedencentral"), "OK"],
])("a deployment %s is %s", async (_case, deployment, word) => {
  expect(await wordOf(reader(), [deployment])).toMatchObject({ word });
});

it("quota counts all regions of one pool, and what is used by others", async () => {
  const regions = [wanted("swedencentral"), wanted("francecentral")];
  expect(await wordOf(reader({}, { limit: 333 }), regions)).toMatchObject({ word: "QUOTA_SHORT" });
  expect((await wordOf(reader({}, { limit: 333 }), regions))?.detail).toContain(
    "limit 333, used 0 (of it ours 0), need 600, short 267",
  );
  expect(await wordOf(reader({}, { limit: 333, scope: "region" }), regions)).toMatchObject({ word: "OK" });
  expect(await wordOf(reader({}, { limit: 333, used: 120, scope: "region" }), regions)).toMatchObject({
    word: "QUOTA_SHORT",
  });
});

it("what the stack holds already is used and ours: a second run needs nothing", async () => {
  const owned = () => answer([{ region: "swedencentral", name: "chat", usageName, capacity: 300 }]);
  expect(await wordOf(reader({ owned }, { limit: 300, used: 300 }), [wanted("swedencentral")])).toMatchObject({
    word: "OK",
  });
});

it("a limit of 0 is a limit, an empty list is not", async () => {
  expect(await wordOf(reader({}, { limit: 0 }), [wanted("swedencentral")])).toMatchObject({ word: "QUOTA_SHORT" });
  expect(await wordOf(reader({ usages: () => answer([]) }), [wanted("swedencentral")])).toMatchObject({
    word: "NOT_CHECKED",
  });
});

it("quota does not reserve stock", async () => {
  const capacities = () => answer([{ region: "swedencentral", deploymentType: "DataZoneStandard", available: 40 }]);
  const verdict = await wordOf(reader({ capacities }), [wanted("swedencentral")]);
  expect(verdict).toMatchObject({ word: "CAPACITY_SHORT" });
  expect(verdict?.detail).toContain("available now 40, need 300");
});

it("a reader without the right names the role", async () => {
  const forbidden = {
    known: false,
    why: "forbidden",
    right: "Cognitive Services Usages Reader",
    detail: "403 in swedencentral",
  } as const;
  const verdict = await wordOf(reader({ usages: () => Promise.resolve(forbidden) }), [wanted("swedencentral")]);
  expect(verdict?.detail).toContain("grant Cognitive Services Usages Reader");
});
