import { pairsOf, type SpokePlace } from "../../../../components/connectivity/plan/spoke-places";
import { planConnectivity } from "../../../../components/connectivity/plan/plan-connectivity";
import { orThrow } from "../../../../components/planning/or-throw";
import { services } from "../support/example";
import { onlineContext, onlineSettings } from "../support/online";

const context = { ...onlineContext, regions: ["swedencentral", "francecentral", "italynorth"] as const };

function placed(gatewayRegions: readonly string[]): readonly SpokePlace[] {
  return orThrow(planConnectivity(context, onlineSettings, services, { gatewayRegions })).spokes;
}

const named = (places: readonly SpokePlace[]): readonly string[] => pairsOf(places).map(({ name }) => name);

it("has a subnet for API Management where a gateway stands, and nowhere else", () => {
  const subnets = placed(["francecentral"]).map(({ region, apiManagementSubnetId, spoke }) => [
    region,
    apiManagementSubnetId !== undefined,
    spoke.subnets?.includes("apiManagement") ?? false,
  ]);
  expect(subnets).toEqual([
    ["swedencentral", false, false],
    ["francecentral", true, true],
    ["italynorth", false, false],
  ]);
});

it("opens private endpoints to the gateways of other regions, and to no subnet without one", () => {
  const [sweden, france, italy] = placed(["francecentral"]).map(({ spoke }) => spoke.clients ?? []);
  expect(france).toHaveLength(1);
  expect(sweden).toHaveLength(2);
  expect(italy).toEqual(sweden);
});

it("peers a gateway's spoke with the others, and those not with each other", () => {
  expect(named(placed(["francecentral"]))).toEqual([
    "peering-francecentral-italynorth",
    "peering-francecentral-swedencentral",
  ]);
  expect(named(placed([]))).toEqual([]);
  expect(named(placed(context.regions))).toHaveLength(3);
});
