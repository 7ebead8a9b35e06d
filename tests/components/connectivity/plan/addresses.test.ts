import type { AddressRequest } from "../../../../components/connectivity/plan/address-plan";
import { planAddresses } from "../../../../components/connectivity/plan/addresses";
import type { Finding } from "../../../../terms/finding";

const sweden = "swedencentral";
const request: AddressRequest = {
  addressSpace: "10.64.0.0/16",
  regions: [sweden],
  spokes: [{ key: "workload", region: sweden }],
};

function findings(changes: Partial<AddressRequest>): readonly Finding[] {
  const answer = planAddresses("network", { ...request, ...changes });
  return answer.ok ? [] : answer.findings;
}

describe("planAddresses", () => {
  it("puts hub and spoke where the layout says", () => {
    const answer = planAddresses("network", request);
    expect(answer).toMatchObject({
      ok: true,
      plan: {
        maxRegions: 4,
        regions: [
          {
            region: sweden,
            block: "10.64.0.0/18",
            hub: { addressSpace: "10.64.0.0/22", subnets: { bastion: "10.64.0.128/26", jumpbox: "10.64.1.96/28" } },
            spokes: [
              {
                slot: 1,
                addressSpace: "10.64.8.0/21",
                subnets: { foundryAgents: "10.64.10.0/24", privateEndpoints: "10.64.13.0/25" },
              },
            ],
          },
        ],
        locked: {
          addressSpace: "10.64.0.0/16",
          layout: 1,
          regions: { [sweden]: 0 },
          spokes: { [`${sweden}/workload`]: 1 },
        },
      },
    });
  });

  it.each([
    ["host bits", { addressSpace: "10.1.2.3/16" }, "network.addressSpace", "did you mean 10.1.0.0/16"],
    ["no block at all", { addressSpace: "ten" }, "network.addressSpace", "10.64.0.0/16"],
    ["an address in another notation", { addressSpace: "10.1/16" }, "network.addressSpace", "10.64.0.0/16"],
    ["IPv6", { addressSpace: "fd00::/48" }, "network.addressSpace", "10.64.0.0/16"],
    ["too small", { addressSpace: "10.1.2.0/24" }, "network.addressSpace", "the smallest is a /19 with maxRegions 2"],
    ["carrier-grade", { addressSpace: "100.64.0.0/16" }, "network.addressSpace", "nearest free range of that size: "],
    ["public", { addressSpace: "8.8.0.0/16" }, "network.addressSpace", "nearest free range of that size: 10.0.0.0/16"],
    ["a range that agents keep", { addressSpace: "172.30.0.0/16" }, "network.addressSpace", "172.29.0.0/16"],
    [
      "overlap on premises",
      { onPremises: ["192.168.0.0/16", "10.64.128.0/20"] },
      "network.addressSpace",
      "10.65.0.0/16",
    ],
    ["overlap with what is reserved", { reserved: ["10.64.0.0/15"] }, "network.addressSpace", "10.63.0.0/16"],
    ["host bits on premises", { onPremises: ["10.0.0.1/8"] }, "network.onPremises[0]", "did you mean 10.0.0.0/8"],
    ["another number of regions", { maxRegions: 3 }, "network.maxRegions", "choose the number of regions"],
  ] as [string, Partial<AddressRequest>, string, string][])("refuses %s", (_case, changes, path, fix) => {
    const [finding, ...others] = findings(changes);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path });
    expect(finding!.fix).toContain(fix);
  });

  it("names both ranges and the first block that collides", () => {
    const [finding] = findings({ onPremises: ["10.64.128.0/20"] });
    expect(finding!.got).toBe("10.64.0.0/16");
    expect(finding!.allowed).toContain("network.onPremises[0] 10.64.128.0/20");
    expect(finding!.allowed).toContain("10.64.128.0/18");
  });

  it("proposes a range that is free of all neighbours", () => {
    const [finding] = findings({ onPremises: ["10.64.0.0/14"], reserved: ["10.60.0.0/14"] });
    expect(finding!.fix).toContain("10.68.0.0/16");
  });

  it("proposes nothing where no range of that size is free", () => {
    const [finding] = findings({ addressSpace: "10.0.0.0/9", onPremises: ["10.0.0.0/8"] });
    expect(finding!.fix).toBe("choose a smaller address space");
  });

  it("reports every mistake at once", () => {
    expect(findings({ addressSpace: "10.1.2.3/16", onPremises: ["x"], reserved: ["y"], maxRegions: 5 })).toHaveLength(
      4,
    );
  });

  it("takes two regions from a small space", () => {
    expect(findings({ addressSpace: "10.1.0.0/19", maxRegions: 2 })).toEqual([]);
    expect(findings({ addressSpace: "10.1.0.0/20", maxRegions: 2 })).toHaveLength(1);
  });

  it("says how many region blocks would do", () => {
    const regions = [sweden, "uksouth", "eastus2"];
    expect(findings({ regions, maxRegions: 2 })).toMatchObject([{ path: "network.maxRegions", fix: "set it to 4" }]);
  });

  it("refuses more regions than there are blocks, those of the lock too", () => {
    const previous = {
      addressSpace: "10.64.0.0/16",
      layout: 1,
      maxRegions: 2,
      regions: { uksouth: 0, eastus2: 1 },
      spokes: {},
    } as const;
    expect(findings({ maxRegions: 2, previous })).toMatchObject([{ path: "network.maxRegions", got: 2 }]);
  });
});

describe("slots asked for by number", () => {
  const at = (...slots: readonly number[]): Partial<AddressRequest> => ({
    spokes: slots.map((slot, index) => ({ key: `s${index}`, region: sweden, slot })),
  });

  it("are given", () => {
    const answer = planAddresses("network", { ...request, ...at(3, 1) });
    expect(answer.ok && answer.plan.regions[0]!.spokes.map(({ slot }) => slot)).toEqual([3, 1]);
  });

  it.each([
    ["shared", at(1, 1), "network.spokes.s1.slot", "the next free slot is 2"],
    ["the hub's", at(0), "network.spokes.s0.slot", "choose a slot inside the region block"],
    ["outside", at(8), "network.spokes.s0.slot", "choose a slot inside the region block"],
    ["a fraction", at(1.5), "network.spokes.s0.slot", "choose a slot inside the region block"],
  ])("refuses one that is %s", (_case, changes, path, fix) => {
    const [finding, ...others] = findings(changes);
    expect(others).toEqual([]);
    expect(finding!.path).toBe(path);
    expect(finding!.fix).toContain(fix);
  });
});

describe("with a lock", () => {
  const previous = {
    addressSpace: "10.64.0.0/16",
    layout: 1,
    maxRegions: 4,
    regions: { [sweden]: 2 },
    spokes: { [`${sweden}/workload`]: 5, [`${sweden}/gone`]: 1 },
  } as const;

  it("everything stays where it stood", () => {
    const answer = planAddresses("network", { ...request, previous });
    expect(answer).toMatchObject({
      ok: true,
      plan: { regions: [{ index: 2, block: "10.64.128.0/18", spokes: [{ slot: 5, addressSpace: "10.64.168.0/21" }] }] },
    });
  });

  it("a new spoke takes a slot that nobody had", () => {
    const spokes = [{ key: "new", region: sweden }, ...request.spokes];
    const answer = planAddresses("network", { ...request, spokes, previous });
    expect(answer.ok && answer.plan.regions[0]!.spokes[0]!.slot).toBe(2);
  });

  it.each([
    ["another address space", { addressSpace: "10.65.0.0/16" }, "network.addressSpace"],
    ["another division", { maxRegions: 2 }, "network.maxRegions"],
    ["another slot", { spokes: [{ key: "workload", region: sweden, slot: 4 }] }, "network.spokes.workload.slot"],
    ["a slot that another had", { spokes: [{ key: "new", region: sweden, slot: 1 }] }, "network.spokes.new.slot"],
  ])("refuses %s", (_case, changes, path) => {
    expect(findings({ ...changes, previous })).toMatchObject([{ path }]);
  });

  it("lists what would be renumbered", () => {
    expect(findings({ maxRegions: 8, previous })[0]!.allowed).toContain("swedencentral/workload");
  });
});

describe("a lock that was merged badly", () => {
  const good = {
    addressSpace: "10.64.0.0/16",
    layout: 1,
    maxRegions: 4,
    regions: { [sweden]: 0 },
    spokes: {},
  } as const;

  it.each([
    ["one block twice", { ...good, regions: { [sweden]: 1, uksouth: 1 } }, "the lock's addresses.regions.uksouth"],
    [
      "one slot twice",
      { ...good, spokes: { [`${sweden}/a`]: 2, [`${sweden}/b`]: 2 } },
      `the lock's addresses.spokes.${sweden}/b`,
    ],
    ["the hub's slot", { ...good, spokes: { [`${sweden}/a`]: 0 } }, `the lock's addresses.spokes.${sweden}/a`],
    ["a block outside", { ...good, regions: { [sweden]: 4 } }, `the lock's addresses.regions.${sweden}`],
  ])("is refused: %s", (_case, previous, path) => {
    expect(findings({ previous })).toMatchObject([{ path }]);
  });
});
