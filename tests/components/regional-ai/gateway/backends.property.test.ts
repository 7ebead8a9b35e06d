import fc from "fast-check";

import { planBackends, planPools } from "../../../../components/regional-ai/plan/gateway/backends";
import { deployment } from "./support/example";

const service = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim-a";
const names = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9._-]{1,63}$/);
const accounts = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,22}[a-zA-Z0-9]$/);
const deployments = fc.uniqueArray(
  fc.record({
    name: names,
    account: accounts,
    location: fc.constantFrom("swedencentral", "francecentral", "germanywestcentral"),
    type: fc.constantFrom("GlobalStandard", "DataZoneProvisionedManaged", "Standard"),
    capacity: fc.integer({ min: 1, max: 100_000 }),
  }),
  { selector: ({ name, account }) => `${name}/${account}`, minLength: 1, maxLength: 30 },
);

it("no two backends have one id, each is an id that Azure takes, and weights stay in its range", () => {
  fc.assert(
    fc.property(deployments, (all) => {
      const backends = planBackends(
        service,
        all.map(({ name, account, location, type, capacity }) => ({
          ...deployment(name, location, capacity, type),
          accountId: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/${account}`,
        })),
      );
      const pools = planPools(service, backends, ["swedencentral", "francecentral"]);
      const ids = [...backends, ...pools].map(({ backendId }) => backendId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^\w[\w-]{0,78}\w$/);
      for (const { weight, priority } of pools.flatMap(({ members }) => members)) {
        expect(weight).toBeGreaterThanOrEqual(1);
        expect(weight).toBeLessThanOrEqual(100);
        expect([1, 2, 3, 4]).toContain(priority);
      }
    }),
  );
});
