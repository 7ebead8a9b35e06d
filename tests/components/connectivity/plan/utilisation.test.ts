import { adviseUse, checkUse, reportAddresses } from "../../../../components/connectivity/plan/utilisation";

const use = (used: number) => [{ name: "snet-a", prefix: "10.0.0.0/27", used }];

it("counts what Azure leaves", () => {
  expect(reportAddresses(use(3))).toEqual([{ name: "snet-a", prefix: "10.0.0.0/27", used: 3, available: 27 }]);
});

it.each([
  [0, 0, 0],
  [21, 0, 0],
  [22, 1, 0],
  [27, 1, 0],
  [28, 0, 1],
])("%i of 27 addresses: %i advice, %i findings", (used, advice, findings) => {
  expect(adviseUse(use(used))).toHaveLength(advice);
  expect(checkUse("network", use(used))).toHaveLength(findings);
});
