import type { Resource } from "../../../terms/resource";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN } from "../../../terms/unknown";
import type { Stack, StackRule } from "../rule";
import { locationOf } from "./places";

const account = "azure-native:cognitiveservices:Account";
const deployment = "azure-native:cognitiveservices:Deployment";

function example(name: string, location: string): Resource[] {
  const props = { resourceGroupName: "rg", accountName: name };
  const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
  return [
    { type: account, name, provider, props: { ...props, location, tags: { environment: "prod" } } },
    { type: deployment, name: `${name}-chat`, provider, props: { ...props, deploymentName: "chat" } },
  ];
}

export const productionTwoRegions: StackRule = {
  over: "stack",
  id: "production-two-regions",
  concern: "multi-region",
  title: "Production serves models from two regions",
  rationale: "A region that is down or out of capacity takes every model endpoint in it along.",
  severity: "high",
  environment: "prod",
  appliesTo: [account],
  source: "https://learn.microsoft.com/azure/cloud-adoption-framework/scenarios/ai/infrastructure/well-architected",
  frameworks: { waf: "Reliability", mcsb: ["BR-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  limits: ["Accounts that another program declares do not count."],
  examples: {
    pass: [...example("sweden", "swedencentral"), ...example("france", "France Central")],
    fail: example("sweden", "swedencentral"),
  },
  *check(stack) {
    const { serving, open } = servingAccounts(stack);
    const places = serving.map((resource) => ({ resource, location: locationOf(resource, stack) }));
    const locations = new Set(places.flatMap(({ location }) => (location === UNKNOWN ? [] : [location])));
    const [first] = places;
    const [subject] = stack.subjects;
    if (first === undefined && subject !== undefined && open !== undefined)
      yield { kind: "undecided", resource: open, path: "accountName", waitsFor: "the account of this deployment" };
    if (first === undefined || locations.size >= 2) return;

    const unplaced = places.find(({ location }) => location === UNKNOWN);
    if (unplaced !== undefined) yield { kind: "undecided", resource: unplaced.resource, path: "location" };
    else if (open !== undefined)
      yield { kind: "undecided", resource: open, path: "accountName", waitsFor: "the account of this deployment" };
    else
      yield {
        kind: "fail",
        resource: first.resource,
        path: "location",
        got: first.location,
        fix: "add an account with the same deployments in a second region",
      };
  },
};

/** The accounts that have deployments, and a deployment whose account these resources do not tell. */
function servingAccounts({ resources, subjects, references }: Stack): { serving: Resource[]; open?: Resource } {
  const serving = new Set<Resource>();
  let open: Resource | undefined;
  for (const resource of resources.filter(({ type }) => normaliseToken(type) === deployment)) {
    const parent = references.parentOf(resource);
    if (parent.kind === "resource" && subjects.includes(parent.resource)) serving.add(parent.resource);
    else if (parent.kind !== "resource") open = resource;
  }
  return { serving: [...serving], ...(open === undefined ? {} : { open }) };
}
