import fc from "fast-check";

import { regions } from "../../../../catalog/regions";
import { checkNames, nameResources } from "../../../../components/regional-ai/plan/name-resources";
import { regionArgs, subscription } from "../support/example";

const workloads = fc.stringMatching(/^[a-z][a-z0-9]{1,3}(-[a-z0-9]{1,7}){0,2}$/);
const environments = fc.constantFrom("dev", "test", "prod" as const);
const places = fc.constantFrom(...regions.entries.map(({ name }) => name));
const unique = ["foundryAccount", "search", "storage", "keyVault"] as const;

const named = (name: string, environment: "dev" | "test" | "prod", location: string, stack: string) =>
  nameResources(
    subscription,
    regionArgs({ workload: { ...regionArgs().workload, name, environment }, location, stack }),
  );

it("every workload name gives names that Azure takes", () => {
  fc.assert(
    fc.property(workloads, environments, places, (name, environment, location) => {
      expect(checkNames("workload.name", named(name, environment, location, "dev"))).toEqual([]);
    }),
  );
});

it("two stacks of one workload share no name that is unique over Azure", () => {
  fc.assert(
    fc.property(workloads, environments, places, (name, environment, location) => {
      const [one, other] = [named(name, environment, location, "a"), named(name, environment, location, "b")];
      for (const role of unique) expect(one[role]).not.toBe(other[role]);
    }),
  );
});
