import { compareLocks, emptyLock, type Lock, lockEntries, mergeLocks } from "../../../components/planning/lock";

const before: Lock = {
  version: 1,
  catalogs: { models: "2026-11-24" },
  names: { "keyVault/swedencentral": "kv-a" },
  addresses: {
    addressSpace: "10.0.0.0/16",
    layout: 1,
    maxRegions: 4,
    regions: { swedencentral: 0 },
    spokes: { "swedencentral/playground": 1 },
  },
  deployments: {
    "swedencentral/chat": {
      model: "gpt-5-mini",
      version: "2025-08-07",
      deploymentType: "GlobalStandard",
      capacity: 50,
    },
  },
};

describe("locks", () => {
  it("compare entry by entry", () => {
    const after: Lock = {
      ...before,
      names: { ...before.names, "search/swedencentral": "srch-a" },
      deployments: {
        "swedencentral/chat": {
          model: "gpt-5-mini",
          version: "2025-08-07",
          deploymentType: "GlobalStandard",
          capacity: 100,
        },
      },
    };
    expect(compareLocks(before, after)).toEqual({
      gained: [{ path: "names.search/swedencentral", value: "srch-a" }],
      moved: [{ path: "deployments.swedencentral/chat.capacity", value: 100, from: 50 }],
    });
  });

  it("keep what a plan no longer mentions, so that it comes back where it was", () => {
    expect(mergeLocks(before, emptyLock)).toEqual(before);
  });

  it("are written in one order, whatever the order of the plan", () => {
    const names = { b: "2", a: "1" };
    expect(Object.keys(mergeLocks(emptyLock, { ...emptyLock, names }).names)).toEqual(["a", "b"]);
  });

  it("list every entry once", () => {
    const paths = lockEntries(before).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain("addresses.spokes.swedencentral/playground");
  });
});
