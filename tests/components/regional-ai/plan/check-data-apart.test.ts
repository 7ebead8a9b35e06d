import { emptyLock, type Lock } from "../../../../components/planning/lock";
import { checkDataApart } from "../../../../components/regional-ai/plan/check-data-apart";

const embedding = { model: "text-embedding-3-large", version: "1", deploymentType: "Standard", capacity: 1 };
const apart = { name: "embedding", region: "canadacentral", homes: ["canadaeast"] };
const standing: Lock = {
  ...emptyLock,
  names: { "search/canadacentral": "srch-a", "search/canadaeast": "srch-b" },
  deployments: { "canadaeast/embedding": embedding },
};
const stands = (lock: Lock) => checkDataApart([apart], lock).map((departure) => departure.stands);

it("data in a region without the model is a departure that its own approval admits", () => {
  expect(checkDataApart([apart], emptyLock)).toMatchObject([
    {
      approval: "approvals.dataApartFromModel.embedding",
      what: "embedding for the data of canadacentral in canadaeast",
      byCalendar: false,
      finding: { path: "models.embedding", got: ["canadaeast"] },
    },
  ]);
  expect(checkDataApart([], standing)).toEqual([]);
});

it.each<[string, Lock, boolean]>([
  ["the lock has both as they are", standing, true],
  ["the stack is new", emptyLock, false],
  ["the region is new", { ...standing, names: { "search/canadaeast": "srch-b" } }, false],
  ["the model is new", { ...standing, deployments: {} }, false],
  [
    "the region had the model until now",
    { ...standing, deployments: { ...standing.deployments, "canadacentral/embedding": embedding } },
    false,
  ],
])("it stands or not where %s", (_case, lock, expected) => {
  expect(stands(lock)).toEqual([expected]);
});

it("every home has to stand", () => {
  const two = { ...apart, homes: ["canadaeast", "canadawest"] };
  expect(checkDataApart([two], standing)[0]?.stands).toBe(false);
});
