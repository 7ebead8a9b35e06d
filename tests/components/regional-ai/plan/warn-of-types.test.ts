import { warnOfTypes } from "../../../../components/regional-ai/plan/warn-of-types";

const chat = (region: string, deploymentType: "DataZoneStandard" | "GlobalStandard") => ({
  name: "chat",
  region,
  deploymentType,
});

it("says nothing of one type in every region", () => {
  expect(warnOfTypes("chat", [chat("a", "DataZoneStandard"), chat("b", "DataZoneStandard")])).toEqual([]);
});

it("names the types and their regions, and the key that makes them one", () => {
  const placed = [chat("a", "DataZoneStandard"), chat("b", "GlobalStandard"), chat("c", "DataZoneStandard")];
  expect(warnOfTypes("chat", placed)).toEqual([
    expect.stringMatching(/DataZoneStandard in a, c and GlobalStandard in b.*models\.chat\.deploymentType/),
  ]);
  expect(warnOfTypes("embedding", placed)).toEqual([]);
});
