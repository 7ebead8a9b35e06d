import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { is, isOneOf, itemsAt } from "../asking";
import type { Stack, StackRule } from "../rule";
import { ofType } from "./links";
import { servingRegions } from "./places";

const deployment = "azure-native:cognitiveservices:Deployment";
const backend = "azure-native:apimanagement:Backend";
const account = "azure-native:cognitiveservices:Account";

/** Requests stay in the account's region; such capacity is lost with it. */
const regional = ["Standard", "ProvisionedManaged", "Provisioned"];

const chat = (sku: string): Resource => ({
  type: deployment,
  name: "chat",
  props: { sku: { name: sku, capacity: 10 } },
});
const pool = (members: number): Resource => ({
  type: backend,
  name: "pool",
  props: {
    type: "Pool",
    pool: { services: Array.from({ length: members }, (_, index) => ({ id: `/backends/${index}` })) },
  },
});

export const globalDeployment: StackRule = {
  over: "stack",
  id: "global-deployment",
  concern: "global-deployment",
  title: "Models are deployed globally, or a gateway balances their regions",
  rationale: "A regional deployment has the capacity of one region, and none when that region fails.",
  severity: "medium",
  appliesTo: [deployment],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/infrastructure/well-architected",
  frameworks: { waf: "Reliability", euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["A gateway that another program declares is not seen.", "Which deployments a pool balances is not traced."],
  examples: { pass: [chat("GlobalStandard")], fail: [chat("Standard")] },
  *check(stack) {
    const balanced = hasPool(stack);
    if (balanced === true) return;
    for (const resource of stack.subjects) {
      const sku = read(resource, "sku.name");
      if (sku === UNKNOWN) yield { kind: "undecided", resource, path: "sku.name" };
      else if (isOneOf(sku, regional)) {
        if (balanced === UNKNOWN)
          yield { kind: "undecided", resource, path: "sku.name", waitsFor: "the members of a pool" };
        else
          yield {
            kind: "fail",
            resource,
            path: "sku.name",
            got: sku,
            fix: "choose a Global or DataZone SKU, or balance two regions by an API Management backend of type Pool",
          };
      }
    }
  },
};

const serving = (name: string, location: string): Resource[] => {
  const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
  const names = { resourceGroupName: "rg", accountName: name };
  return [
    { type: account, name, provider, props: { ...names, location } },
    {
      type: deployment,
      name: `${name}-chat`,
      provider,
      props: { ...names, deploymentName: "chat", sku: { name: "Standard" } },
    },
  ];
};
const gateway: Resource = { type: backend, name: "single", props: { url: "https://aif.openai.azure.com" } };

export const apimLoadBalancing: StackRule = {
  over: "stack",
  id: "apim-load-balancing",
  concern: "apim-load-balancing",
  title: "The gateway balances the regions that serve models",
  rationale: "Two regions that no pool joins are two places to fail, not one that stays.",
  severity: "medium",
  appliesTo: [backend],
  source: "https://learn.microsoft.com/azure/api-management/backends",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Policies that choose a backend by themselves are not read."],
  examples: {
    pass: [...serving("sweden", "swedencentral"), ...serving("france", "francecentral"), gateway, pool(2)],
    fail: [...serving("sweden", "swedencentral"), ...serving("france", "francecentral"), gateway],
  },
  *check(stack) {
    const pools = ofType(stack, backend).filter((one) => is(one.props, "type", "Pool") !== false);
    let balanced = false;
    for (const resource of pools) {
      const members = [...itemsAt(resource.props, "pool.services")];
      const open = members.find(([item]) => item === UNKNOWN);
      if (is(resource.props, "type", "Pool") === UNKNOWN) yield { kind: "undecided", resource, path: "type" };
      else if (members.length >= 2) balanced = true;
      else if (open !== undefined || read(resource, "pool.services") === UNKNOWN)
        yield { kind: "undecided", resource, path: "pool.services" };
      else {
        balanced = true; // said already
        yield { kind: "fail", resource, path: "pool.services", fix: "name a backend of each region in pool.services" };
      }
    }
    const [first] = stack.subjects;
    if (first === undefined || balanced || pools.length > 0) return;
    const regions = servingRegions(stack, (one) => is(one.props, "sku.name", regional));
    if (regions === UNKNOWN)
      yield { kind: "undecided", resource: first, path: "type", waitsFor: "where the accounts stand" };
    else if (regions >= 2)
      yield {
        kind: "fail",
        resource: first,
        path: "type",
        got: read(first, "type"),
        fix: "declare a backend of type Pool over the backends of all regions",
      };
  },
};

/** Whether some backend is a pool of two or more. */
function hasPool(stack: Stack): boolean | typeof UNKNOWN {
  const pools = ofType(stack, backend).map((one) => {
    const isPool = is(one.props, "type", "Pool");
    const services = read(one, "pool.services");
    if (isPool === false) return false;
    if (services === UNKNOWN || isPool === UNKNOWN) return UNKNOWN;
    return Array.isArray(services) && services.length >= 2;
  });
  if (pools.includes(true)) return true;
  return pools.includes(UNKNOWN) ? UNKNOWN : false;
}
