import { AiGateway } from "../../../../components/regional-ai/ai-gateway";
import { findType, judge, resourceIdOf, worldOf } from "../../../../resource-manager";
import { declare, inAzure, type Declared } from "../../support/declared";
import { gatewayArgs, subscription } from "./support/example";

/** What Azure would say to each, after those declared before it; nobody knows of what the gateway does not make itself. */
function refusalsOf(declared: readonly Declared[]): readonly string[] {
  const provider = { subscriptionId: subscription };
  const resources = declared.map(({ type, name, inputs }) => ({ type, name, props: identified(inputs), provider }));
  return resources.flatMap((resource, index) => {
    const known = findType(resource.type);
    const id = known === undefined ? undefined : resourceIdOf(known, resource.props, provider);
    if (typeof id !== "string") return [`${resource.name} has no id`];
    const world = worldOf(resources.slice(0, index), { subscriptionId: subscription, others: "unknown" });
    return judge({ phase: "create", resource, id, world }).map(
      ({ rule, path, message }) => `${resource.name} ${path} ${rule}: ${message}`,
    );
  });
}

/** The stand-in engine answers principal ids that are words; Azure's are GUIDs. */
function identified(inputs: Declared["inputs"]): Declared["inputs"] {
  return "principalId" in inputs ? { ...inputs, principalId: "99999999-9999-9999-9999-999999999999" } : inputs;
}

it.each([1, 2, 3, 5])("with %s units in each of two regions, all that it declares is accepted", async (units) => {
  const declared = await declare((opts) => new AiGateway("gateway", gatewayArgs({ units }), opts));
  expect(refusalsOf(inAzure(declared))).toEqual([]);
});

it("and in one region with Developer", async () => {
  const { workload, regions } = gatewayArgs();
  const args = gatewayArgs({ workload: { ...workload, environment: "test" }, regions: regions.slice(0, 1) });
  const declared = await declare((opts) => new AiGateway("gateway", args, opts));
  expect(refusalsOf(inAzure(declared))).toEqual([]);
});
