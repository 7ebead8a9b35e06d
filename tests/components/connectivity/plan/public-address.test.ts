import { planConnectivity } from "../../../../components/connectivity/plan/plan-connectivity";
import { planPublicAddress } from "../../../../components/connectivity/plan/public-address";
import { orThrow } from "../../../../components/planning/or-throw";
import { context, hubGroupId, services, settings } from "../support/example";

const beside = (location: string) => ({ location, resourceGroupId: hubGroupId, virtualNetworkName: "vnet-a" });

it.each([
  ["swedencentral", undefined, ["1", "2", "3"]],
  ["westus", undefined, undefined],
  ["swedencentral", [], undefined],
  ["westus", ["1"], ["1"]],
])("in %s with %j said has the zones %j", (location, zones, expected) => {
  expect(planPublicAddress(beside(location), "bastion", { zones }).zones).toEqual(expected);
});

it("is as its network is against floods, where nothing is said", () => {
  expect(planPublicAddress(beside("westus"), "bastion", {})).not.toHaveProperty("ddosProtectionMode");
  expect(planPublicAddress(beside("westus"), "bastion", { ddosProtectionMode: "Enabled" }).ddosProtectionMode).toBe(
    "Enabled",
  );
});

it("keeps the zones of the hub's addresses that the lock has: others would be another address", () => {
  const first = orThrow(planConnectivity(context, settings, services));
  expect(first.tiers).toMatchObject({ "hubAddressZones/swedencentral": "1,2,3" });
  const frozen = { ...first.tiers, "hubAddressZones/swedencentral": "none" };
  const kept = orThrow(planConnectivity({ ...context, lock: { ...context.lock, frozen } }, settings, services));
  expect([kept.hub.addressZones, kept.bastion.addressZones]).toEqual([[], []]);
  expect(kept.tiers).toEqual(frozen);
});
