import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { StackRule } from "../rule";
import { childrenOf } from "./links";
import { locationOf } from "./places";

const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
const registry = "azure-native:containerregistry:Registry";
const replication = "azure-native:containerregistry:Replication";
const images: Resource = {
  type: registry,
  name: "registry",
  provider,
  props: { resourceGroupName: "rg", registryName: "crclaims" },
};

export const registryReplication: StackRule = {
  over: "stack",
  id: "registry-geo-replication",
  concern: "geo-replication",
  title: "Container registries in production stand in two regions",
  rationale: "A second region starts nothing whose images are in the first.",
  severity: "low",
  environment: "prod",
  appliesTo: [registry],
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-geo-replication",
  frameworks: { waf: "Reliability", mcsb: ["BR-1"] },
  limits: ["Replicas that another program declares are not seen."],
  examples: {
    pass: [
      images,
      {
        type: replication,
        name: "replica",
        provider,
        props: { resourceGroupName: "rg", registryName: "crclaims", location: "francecentral" },
      },
    ],
    fail: [images],
  },
  *check(stack) {
    const replicas = childrenOf(stack, replication);
    const { open } = replicas;
    for (const resource of stack.subjects) {
      const own = locationOf(resource, stack);
      if (replicas.of(resource).some((one) => own === UNKNOWN || locationOf(one, stack) !== own)) continue;
      if (open !== undefined)
        yield { kind: "undecided", resource, path: "replications", waitsFor: `the registry of ${open.name}` };
      else
        yield {
          kind: "fail",
          resource,
          path: "replications",
          fix: "declare a containerregistry.Replication in a second region",
        };
    }
  },
};
