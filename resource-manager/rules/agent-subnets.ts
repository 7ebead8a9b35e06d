import { objectsAt } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import { isInside, parseRange } from "../address-range";
import type { AzureRule } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { STRICTER } from "../refusal";
import { knownText, standing } from "./asking";
import { account, network, subnet, subnetId } from "./samples";

/** The ranges of RFC 1918. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
  .map(parseRange)
  .filter((range) => range !== undefined);

function agents(space: string, block: string): readonly Resource[] {
  return [
    network("vnet", { addressSpace: { addressPrefixes: [space] } }),
    subnet("vnet", "agents", block, { delegations: [{ name: "a", serviceName: "Microsoft.App/environments" }] }),
    account("ai", { networkInjections: [{ scenario: "agent", subnetArmId: subnetId("vnet", "agents") }] }),
  ];
}

export const agentSubnetPrivate: AzureRule = {
  id: "cognitiveservices-agent-subnet-private",
  what: "A subnet for Foundry agents lies in the private ranges 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
  types: ["azure-native:cognitiveservices:Account"],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks",
  examples: {
    refused: { phase: "create", resources: agents("100.64.0.0/16", "100.64.0.0/24") },
    accepted: { phase: "create", resources: agents("172.16.0.0/16", "172.16.0.0/24") },
  },

  *check({ resource: asked, world }) {
    for (const item of objectsAt(asked, "properties.networkInjections")) {
      const at = knownText(item, "subnetArmId");
      const found = standing(world, at);
      const ranges = found === undefined ? UNKNOWN : rangesOf(found.props);
      if (at === undefined || ranges === UNKNOWN) continue;
      const outside = ranges.map(parseRange).find((range) => range !== undefined && !isInside(range, privateRanges));
      if (outside !== undefined)
        yield {
          kind: "fail",
          path: `${item.path}.subnetArmId`,
          got: outside.text,
          allowed: privateRanges.map(({ text }) => text).join(", "),
          message: `The subnet ${lastName(at)} is outside the private address ranges that agents can use.`,
          fix: `give ${lastName(at)} a block of a private range`,
        };
    }
  },
};
