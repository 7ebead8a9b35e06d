import { objectsAt } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { knownText, standing, textAt, textsAt } from "./asking";
import { publicAddress } from "./network-samples";
import { idOf, type Props, resource } from "./samples";

function natGateway(props: Props = {}): Resource {
  return resource("network:NatGateway", {
    natGatewayName: "ng",
    location: "swedencentral",
    sku: { name: "Standard" },
    publicIpAddresses: [{ id: idOf("Microsoft.Network/publicIPAddresses", "pip") }],
    ...props,
  });
}

export const natGatewayAddresses: AzureRule = {
  id: "network-nat-gateway-addresses",
  what: "A NAT gateway has addresses of its own SKU, and a Standard one stands in one zone at most.",
  types: ["azure-native:network:NatGateway"],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/nat-gateway/nat-sku",
  examples: {
    refused: { phase: "create", resources: [publicAddress(), natGateway({ sku: { name: "StandardV2" } })] },
    accepted: { phase: "create", resources: [publicAddress(), natGateway()] },
  },

  *check({ resource: asked, world }) {
    const sku = textAt(asked, "sku.name");
    if (sku === UNKNOWN) return;
    const own = sku ?? "Standard";
    for (const item of objectsAt(asked, "publicIpAddresses")) {
      const at = knownText(item, "id");
      const address = standing(world, at);
      const theirs = address === undefined ? UNKNOWN : textAt(address, "sku.name");
      if (at === undefined || theirs === UNKNOWN || theirs === undefined || sameText(theirs, own)) continue;
      yield {
        kind: "fail",
        path: `${item.path}.id`,
        got: `${lastName(at)}, ${theirs}`,
        allowed: `an address of the SKU ${own}`,
        message: `NAT gateway of the SKU ${own} cannot use the public IP address ${at} of the SKU ${theirs}.`,
        fix: `give gateway and address one SKU`,
      };
    }
    const zones = textsAt(asked, "zones");
    if (sameText(own, "standard") && zones.length > 1)
      yield {
        kind: "fail",
        path: "zones",
        got: zones.join(", "),
        allowed: "one zone, or none",
        message: "A Standard NAT gateway can be in a single availability zone only.",
        fix: "name one zone, or choose StandardV2",
      };
  },
};
