import fc from "fast-check";

import type {
  AddressPlan,
  AddressRequest,
  BlockAddresses,
} from "../../../../components/connectivity/plan/address-plan";
import { planAddresses } from "../../../../components/connectivity/plan/addresses";
import {
  formatRange,
  isWithin,
  overlaps,
  parseRange,
  type Range,
} from "../../../../components/connectivity/plan/ranges";

const regionNames = ["swedencentral", "francecentral", "uksouth", "eastus2"];
const spokeKeys = fc.integer({ min: 0, max: 40 }).map((number) => `s${number}`);

/** Requests that can be met: private space, up to four regions, up to seven spokes in each. */
const requests: fc.Arbitrary<AddressRequest> = fc
  .record({
    addressSpace: fc.integer({ min: 0, max: 255 }).map((second) => `10.${second}.0.0/16`),
    regions: fc.shuffledSubarray(regionNames, { minLength: 1 }),
    keys: fc.array(fc.uniqueArray(spokeKeys, { maxLength: 7 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ addressSpace, regions, keys }) => ({
    addressSpace,
    regions,
    spokes: regions.flatMap((region, index) => (keys[index] ?? []).map((key) => ({ key, region }))),
  }));

function plan(request: AddressRequest): AddressPlan {
  const answer = planAddresses("network", request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.plan;
}

function range(text: string): Range {
  return parseRange(text)!;
}

function networks({ regions }: AddressPlan): { readonly id: string; readonly block: BlockAddresses }[] {
  return regions.flatMap(({ region, hub, spokes }) => [
    { id: `${region}/`, block: hub },
    ...spokes.map((spoke) => ({ id: `${region}/${spoke.key}`, block: spoke })),
  ]);
}

function places(addresses: AddressPlan): Map<string, string> {
  return new Map(networks(addresses).map(({ id, block }) => [id, block.addressSpace]));
}

it("no two networks overlap, nor two subnets of one", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const all = networks(plan(request));
      const apart = (texts: readonly string[]): boolean => {
        const ranges = texts.map(range);
        return ranges.every((a, index) => ranges.slice(index + 1).every((b) => !overlaps(a, b)));
      };
      expect(apart(all.map(({ block }) => block.addressSpace))).toBe(true);
      expect(all.every(({ block }) => apart(Object.values(block.subnets)))).toBe(true);
    }),
  );
});

it("every subnet lies in its network, every network in its region block, every block in the address space", () => {
  fc.assert(
    fc.property(requests, (request) => {
      for (const { block, hub, spokes } of plan(request).regions) {
        const inside = [hub, ...spokes].every(
          ({ addressSpace, subnets }) =>
            isWithin(addressSpace, block) && Object.values(subnets).every((subnet) => isWithin(subnet, addressSpace)),
        );
        expect([isWithin(block, request.addressSpace), inside]).toEqual([true, true]);
      }
    }),
  );
});

it("every range starts where a block of its size may start", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const texts = networks(plan(request)).flatMap(({ block }) => [
        block.addressSpace,
        ...Object.values(block.subnets),
      ]);
      expect(texts.filter((text) => formatRange(range(text)) !== text)).toEqual([]);
    }),
  );
});

it("what is added last, or in the middle once the lock remembers, moves nothing", () => {
  fc.assert(
    fc.property(requests, fc.nat(), (request, seed) => {
      const { spokes } = request;
      fc.pre(spokes.length > 0);
      const left = seed % spokes.length;
      const without = { ...request, spokes: spokes.filter((_, index) => index !== left) };
      const before = plan(without);
      const after = places(plan({ ...request, previous: before.locked }));
      for (const [id, addressSpace] of places(before)) expect(after.get(id)).toBe(addressSpace);
      const last = { ...request, spokes: spokes.slice(0, -1) };
      const appended = places(plan(request));
      for (const [id, addressSpace] of places(plan(last))) expect(appended.get(id)).toBe(addressSpace);
    }),
  );
});

it("a region that comes later moves no other", () => {
  fc.assert(
    fc.property(requests, fc.shuffledSubarray(regionNames), (request, order) => {
      const before = plan(request);
      const regions = [...order.filter((one) => !request.regions.includes(one)), ...request.regions];
      const after = places(plan({ ...request, regions, previous: before.locked }));
      for (const [id, addressSpace] of places(before)) expect(after.get(id)).toBe(addressSpace);
    }),
  );
});

it("a spoke that goes leaves its slot to nobody while the lock has it", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const [gone, ...others] = request.spokes;
      fc.pre(gone !== undefined && others.filter(({ region }) => region === gone.region).length < 6);
      const before = plan(request);
      const spokes = [{ key: "newcomer", region: gone.region }, ...others];
      const after = places(plan({ ...request, spokes, previous: before.locked }));
      expect(after.get(`${gone.region}/newcomer`)).not.toBe(places(before).get(`${gone.region}/${gone.key}`));
    }),
  );
});

it("the order of maps and, once remembered, of lists decides nothing", () => {
  const shuffled = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).reverse());
  fc.assert(
    fc.property(requests, (request) => {
      const { locked } = plan(request);
      const previous = { ...locked, regions: shuffled(locked.regions), spokes: shuffled(locked.spokes) };
      const turned = {
        ...request,
        regions: [...request.regions].reverse(),
        spokes: [...request.spokes].reverse(),
        previous,
      };
      expect(places(plan(turned))).toEqual(places(plan(request)));
    }),
  );
});

it("planning again from the plan's own lock gives the same plan", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const first = plan(request);
      expect(plan({ ...request, previous: first.locked })).toEqual(first);
    }),
  );
});
