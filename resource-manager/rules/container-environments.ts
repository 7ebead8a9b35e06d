import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import { parseRange } from "../address-range";
import type { AzureRule } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import { knownText, standing } from "./asking";
import { network, type Props, resource, subnet, subnetId } from "./samples";

const subnetPath = "vnetConfiguration.infrastructureSubnetId";

function environment(props: Props = {}): Resource {
  return resource("app:ManagedEnvironment", {
    environmentName: "cae",
    location: "swedencentral",
    vnetConfiguration: { infrastructureSubnetId: subnetId("vnet", "apps") },
    ...props,
  });
}

const delegated: Props = { delegations: [{ name: "a", serviceName: "Microsoft.App/environments" }] };

export const consumptionSubnetPlain: AzureRule = {
  id: "app-consumption-subnet-plain",
  what: "A consumption-only environment of Container Apps stands in a subnet of /23 or larger that is delegated to nobody.",
  types: ["azure-native:app:ManagedEnvironment"],
  phases: ["create", "update"],
  code: "ManagedEnvironmentV1SubnetDelegationNotAllowed",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/29400",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "apps", "10.0.0.0/23", delegated), environment()],
    },
    accepted: { phase: "create", resources: [network("vnet"), subnet("vnet", "apps", "10.0.0.0/23"), environment()] },
  },

  *check({ resource: asked, world }) {
    const at = knownText(asked, subnetPath);
    const found = standing(world, at);
    if (readValue(asked.props, "workloadProfiles") !== undefined || at === undefined || found === undefined) return;
    const [service] = objectsAt(found, "delegations").map((item) => knownText(item, "serviceName"));
    const name = lastName(at);
    if (service !== undefined)
      yield {
        kind: "fail",
        path: subnetPath,
        got: service,
        allowed: "no delegation, or workload profiles",
        message: `The subnet for consumption-only environment must not have delegations. Please remove the delegation '${service}' from the subnet and retry the environment creation.`,
        fix: `take the delegation of ${name} out, or give the environment workload profiles`,
      };
    const ranges = rangesOf(found.props);
    for (const text of ranges === UNKNOWN ? [] : ranges)
      if ((parseRange(text)?.prefix ?? 0) > 23)
        yield {
          kind: "fail",
          path: subnetPath,
          got: text,
          allowed: "a subnet of /23 or larger",
          code: STRICTER,
          certainty: "caution",
          message: `The subnet ${name} is too small for a consumption-only environment.`,
          fix: `give ${name} a /23 or a larger block, or give the environment workload profiles`,
        };
  },
};
