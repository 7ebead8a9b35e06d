import { Hub } from "../../../../components/connectivity/hub";
import { Spoke } from "../../../../components/connectivity/spoke";
import { orThrow } from "../../../../components/planning/or-throw";
import { AiGateway } from "../../../../components/regional-ai/ai-gateway";
import { Observability } from "../../../../components/regional-ai/observability";
import { planStackGateway } from "../../../../components/regional-ai/plan/gateway/plan-stack-gateway";
import { planRegionalAi } from "../../../../components/regional-ai/plan/plan-regional-ai";
import { RegionalAi } from "../../../../components/regional-ai/regional-ai";
import { findType, references, resourceIdOf } from "../../../../resource-manager";
import { resourceIdKey } from "../../../../terms/resource-id";
import { onlineContext, onlinePlan } from "../../connectivity/support/online";
import { declare, inAzure, named, type Declared } from "../../support/declared";
import { claimsWeb } from "./support/example";

const { platformResourceGroupId, privateDnsZoneIds, spokes } = onlinePlan;
const regions = Object.fromEntries(spokes.map((spoke) => [spoke.region, spoke]));
const models = {
  chat: { model: "gpt-5.1", tokensPerMinute: 200_000 },
  embedding: { model: "text-embedding-3-large", tokensPerMinute: 350_000 },
};
const ai = orThrow(
  planRegionalAi(
    onlineContext,
    { models, processing: "dataZone" },
    { platformResourceGroupId, privateDnsZoneIds, regions },
  ),
);
const gateway = orThrow(planStackGateway(onlineContext, { consumers: { web: { appId: claimsWeb } } }, { regions }, ai));

let declared: readonly Declared[];
let nameById: ReadonlyMap<string, string>;

/** Networks, accounts and the gateway as a stack puts them together. */
beforeAll(async () => {
  const all = await declare((opts) => {
    const hub = new Hub("hub", onlinePlan.hub, opts);
    const logs = new Observability("logs", ai.observability, { ...opts, dependsOn: [hub] });
    const networks = spokes.map(
      ({ region, spoke }) => new Spoke(`spoke-${region}`, spoke, { ...opts, dependsOn: [hub] }),
    );
    const accounts = ai.regions.map(
      ({ region, args }) => new RegionalAi(`ai-${region}`, args, { ...opts, dependsOn: [...networks, logs] }),
    );
    if (gateway !== undefined)
      new AiGateway("gateway", gateway.args, { ...opts, dependsOn: [...networks, logs, ...accounts] });
  }, "preview");
  declared = inAzure(all);
  nameById = new Map(declared.map((one) => [resourceIdKey(idOf(one)), one.name]));
});

function idOf({ type, name, inputs, parent }: Declared): string {
  const { subscriptionId, platformSubscriptionId } = onlineContext;
  const own = /^(spoke|ai|gateway)/.test(parent) ? subscriptionId : platformSubscriptionId;
  const id = resourceIdOf(findType(type)!, inputs, { subscriptionId: own });
  if (typeof id !== "string") throw new Error(`${name} has no id`);
  return id;
}

function ofGateway(): readonly Declared[] {
  return declared.filter(({ parent }) => parent === "gateway");
}

function waitsFor(name: string, seen = new Set<string>()): Set<string> {
  for (const next of named(declared, name).dependsOn)
    if (!seen.has(next) && declared.some((one) => one.name === next)) waitsFor(next, seen.add(next));
  return seen;
}

it("waits for everything that it names: a string carries no dependency", () => {
  for (const one of ofGateway())
    for (const { id } of references(findType(one.type)!, one.inputs)) {
      const target = nameById.get(resourceIdKey(id));
      if (target !== undefined)
        expect([one.name, [...waitsFor(one.name)]]).toEqual([one.name, expect.arrayContaining([target])]);
    }
});

it("starts when its networks stand, whatever they are made of", () => {
  for (const region of onlineContext.regions)
    expect([...waitsFor("gateway-service")]).toContain(`spoke-${region}-apiManagement`);
});

it.each([
  ["the service", "gateway-service", "resourceGroupName", ["spoke-swedencentral-group"]],
  ["an address", "gateway-address-francecentral", "resourceGroupName", ["spoke-francecentral-group"]],
  ["the logs", "gateway-logs", "name", ["logs-workspace"]],
])("ties %s to what it stands in", (_what, name, input, ties) => {
  expect(named(declared, name).tiedTo[input]).toEqual(ties);
});

it("ties each role to the account that it is on, not to all of its region", () => {
  const roles = ofGateway().filter(({ type }) => type.endsWith(":RoleAssignment"));
  expect(roles.map(({ tiedTo }) => tiedTo["scope"])).toEqual([
    ["ai-swedencentral-account"],
    ["ai-francecentral-account"],
  ]);
});
