import { planSpokePeering } from "../../../../components/connectivity/plan/spoke-peering";
import { orThrow } from "../../../../components/planning/or-throw";
import { spokeGroupId, spokeId, hubId } from "../support/example";

const otherId = spokeId.replace("vnet-spoke", "vnet-other");

describe("planSpokePeering", () => {
  it("has a side in each network, named after the other", () => {
    const { first, second } = orThrow(
      planSpokePeering("peering", { firstVirtualNetworkId: spokeId, secondVirtualNetworkId: otherId }),
    );
    expect(first.id).toMatch(/vnet-spoke\/virtualNetworkPeerings\/peer-other$/);
    expect(second.id).toMatch(/vnet-other\/virtualNetworkPeerings\/peer-spoke$/);
    expect([first.remoteVirtualNetworkId, second.remoteVirtualNetworkId]).toEqual([otherId, spokeId]);
  });

  it("passes on nothing of other networks, and shares no gateway", () => {
    const plan = orThrow(planSpokePeering("p", { firstVirtualNetworkId: spokeId, secondVirtualNetworkId: otherId }));
    for (const side of [plan.first, plan.second])
      expect(side).toMatchObject({
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: false,
        allowGatewayTransit: false,
        useRemoteGateways: false,
      });
  });

  it.each([
    ["a group", spokeId, spokeGroupId, ["p.secondVirtualNetworkId"]],
    ["two texts", "a", "b", ["p.firstVirtualNetworkId", "p.secondVirtualNetworkId"]],
    ["a network of another subscription", spokeId, hubId, ["p.secondVirtualNetworkId"]],
    ["one network with itself", spokeId, spokeId.toUpperCase(), ["p.secondVirtualNetworkId"]],
  ])("refuses %s", (_case, firstVirtualNetworkId, secondVirtualNetworkId, paths) => {
    const answer = planSpokePeering("p", { firstVirtualNetworkId, secondVirtualNetworkId });
    expect(answer.ok ? [] : answer.findings.map(({ path }) => path)).toEqual(paths);
  });
});
