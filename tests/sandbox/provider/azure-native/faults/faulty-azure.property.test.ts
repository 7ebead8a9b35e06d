import fc from "fast-check";

import { Unfinished } from "../../../../../sandbox/provider/calls";
import { azure, group, make, network, subject, subnet } from "../azure-for-test";

const programme = [
  ["resources:ResourceGroup", group],
  ["network:VirtualNetwork", network],
  ["network:Subnet", subnet("a", "10.0.0.0/24")],
] as const;

it("a correct program ends after no more errors than the tenant has in it, whatever the seed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom(0.1, 0.3, 0.6), fc.nat({ max: 2 }), async (seed, rate, errors) => {
      const { provider, sandbox } = await azure({ faults: { rate, seed: String(seed), errors } });
      let met = 0;
      for (const [type, inputs] of programme) {
        let standing: Unfinished | undefined;
        // The engine has in its state what was left half made, and updates it when it is run again.
        const run = async (): Promise<unknown> =>
          standing === undefined
            ? make(provider, type, inputs)
            : provider.update({
                ...subject(type),
                id: standing.id,
                olds: standing.outputs,
                oldInputs: standing.inputs,
                news: standing.inputs,
                preview: false,
              });
        for (let done = false; !done;)
          try {
            await run();
            done = true;
          } catch (error) {
            met += 1;
            if (error instanceof Unfinished) standing = error;
            if (met > errors) throw error;
          }
      }
      expect(met).toBeLessThanOrEqual(errors);
      expect(sandbox.resources()).toHaveLength(programme.length);
    }),
    { numRuns: 8 },
  );
}, 60_000);
