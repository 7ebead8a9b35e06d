import { planConnectivity } from "../../../../components/connectivity/plan/plan-connectivity";
import { orThrow } from "../../../../components/planning/or-throw";
import { context, services, settings } from "../support/example";
import { onlineContext, onlinePlan, onlineSettings } from "../support/online";

const rulesOf = (region: string): readonly string[] =>
  onlinePlan.spokes.find((spoke) => spoke.region === region)?.spoke.clients ?? [];

describe("networks for a gateway in two regions", () => {
  it("have a subnet for it in each spoke", () => {
    expect(onlinePlan.spokes.map(({ apiManagementSubnetId }) => apiManagementSubnetId)).toEqual(
      onlinePlan.spokes.map(({ virtualNetworkId }) => `${virtualNetworkId}/subnets/snet-api-management`),
    );
  });

  it("let the gateway of the other region call private endpoints, and nothing else there", () => {
    expect(rulesOf("swedencentral")).toEqual(["10.72.0.0/22", "10.72.75.0/24"]);
    expect(rulesOf("francecentral")).toEqual(["10.72.0.0/22", "10.72.11.0/24"]);
  });

  it("peer every two spokes once, under a name that no order of the regions changes", () => {
    const regions = ["swedencentral", "francecentral", "italynorth"] as const;
    const peerings = (order: readonly [string, ...string[]]) =>
      orThrow(
        planConnectivity({ ...onlineContext, regions: order }, onlineSettings, services, { gatewayRegions: order }),
      ).spokePeerings;
    expect(peerings(regions).map(({ name }) => name)).toEqual([
      "peering-francecentral-italynorth",
      "peering-francecentral-swedencentral",
      "peering-italynorth-swedencentral",
    ]);
    expect(peerings([regions[2], regions[0], regions[1]])).toEqual(peerings(regions));
  });

  it("count the machines of the gateway in the subnet's use", () => {
    const used = (units?: number): unknown => {
      const asked = { ...onlineSettings, ...(units === undefined ? {} : { gateway: { units } }) };
      const { report } = orThrow(
        planConnectivity(onlineContext, asked, services, { gatewayRegions: onlineContext.regions }),
      );
      return report.addresses!.filter(({ name }) => name.endsWith("snet-api-management")).map((one) => one.used);
    };
    expect(used()).toEqual([2, 2]);
    expect(used(3)).toEqual([6, 6]);
  });

  it("are nothing where no gateway is", () => {
    const without = orThrow(planConnectivity(onlineContext, onlineSettings, services));
    expect(without.spokePeerings).toEqual([]);
    for (const place of without.spokes) {
      expect(place.apiManagementSubnetId).toBeUndefined();
      expect(place.spoke.subnets).toBeUndefined();
    }
  });

  it("have no peering of spokes in one region", () => {
    const one = orThrow(planConnectivity(context, settings, services, { gatewayRegions: context.regions }));
    expect(one.spokePeerings).toEqual([]);
    expect(one.spokes[0]?.apiManagementSubnetId).toBeDefined();
    expect(one.spokes[0]?.spoke.clients).toEqual(["10.64.0.0/22"]);
  });
});
