import { bastionSkus } from "../../catalog/bastion-skus";
import { objectsAt, read, readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { STRICTER } from "../refusal";
import { known, knownText, networkOf, textAt } from "./asking";
import { publicAddress } from "./network-samples";
import { idOf, network, resource, subnet, subnetId } from "./samples";

const bastionToken = "azure-native:network:BastionHost";

function bastion(subnetName: string, props: Readonly<Record<string, unknown>> = {}): ReturnType<typeof resource> {
  return resource("network:BastionHost", {
    bastionHostName: "bas",
    location: "swedencentral",
    sku: { name: "Standard" },
    ipConfigurations: [
      {
        name: "a",
        subnet: { id: subnetId("vnet", subnetName) },
        publicIPAddress: { id: idOf("Microsoft.Network/publicIPAddresses", "pip") },
      },
    ],
    ...props,
  });
}

export const bastionPlaced: AzureRule = {
  id: "network-bastion-placed",
  what: "Bastion stands in AzureBastionSubnet with a public address, save the tiers that need neither, and has no switch on that its tier lacks.",
  types: [bastionToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/bastion/bastion-sku-comparison",
  examples: {
    refused: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "jump", "10.0.0.0/26"), publicAddress(), bastion("jump")],
    },
    accepted: {
      phase: "create",
      resources: [
        network("vnet"),
        subnet("vnet", "AzureBastionSubnet", "10.0.0.0/26"),
        publicAddress(),
        bastion("AzureBastionSubnet"),
      ],
    },
  },

  *check({ resource: asked }) {
    const name = textAt(asked, "sku.name") ?? "Basic";
    const sku = bastionSkus.entries.find((one) => one.name === name);
    if (sku === undefined) return;
    for (const item of objectsAt(asked, "ipConfigurations")) {
      const at = knownText(item, "subnet.id");
      if (at !== undefined && lastName(at) !== "AzureBastionSubnet")
        yield failure(
          `${item.path}.subnet.id`,
          at,
          "a subnet named AzureBastionSubnet",
          "name the network's AzureBastionSubnet",
        );
      const address = read(item, "publicIPAddress");
      const isPrivate = readValue(asked.props, "enablePrivateOnlyBastion") === true;
      if (
        address === undefined &&
        (sku.publicAddress === "required" || (sku.publicAddress === "optional" && !isPrivate))
      )
        yield failure(
          `${item.path}.publicIPAddress`,
          undefined,
          "the id of a Standard public address",
          "give Bastion a public address, or the Premium tier with enablePrivateOnlyBastion",
        );
    }
    for (const flag of Object.keys(asked.props).filter((name) => /^(enable|disable)[A-Z]/.test(name)))
      if (asked.props[flag] === true && !sku.flags.includes(flag))
        yield failure(flag, true, `false in the tier ${sku.name}`, `take ${flag} out, or choose a tier that has it`);
    const units = readValue(asked.props, "scaleUnits");
    const { minimum = 2, maximum = 2 } = sku.scaleUnits ?? {};
    if (typeof units === "number" && (units < minimum || units > maximum))
      yield failure(
        "scaleUnits",
        units,
        `${minimum} to ${maximum} in the tier ${sku.name}`,
        "choose a number in the range",
      );
  },
};

function failure(path: string, got: unknown, allowed: string, fix: string): AzureVerdict {
  return {
    kind: "fail",
    path,
    got,
    allowed,
    message: `The bastion host cannot be made so: ${path} takes ${allowed}.`,
    fix,
  };
}

export const oneBastionPerNetwork: AzureRule = {
  id: "network-one-bastion-per-network",
  what: "A network has one bastion host.",
  types: [bastionToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/bastion/bastion-faq",
  examples: {
    refused: {
      phase: "create",
      resources: [bastion("AzureBastionSubnet"), bastion("AzureBastionSubnet", { bastionHostName: "second" })],
    },
    accepted: {
      phase: "create",
      resources: [
        bastion("AzureBastionSubnet", { ipConfigurations: [] }),
        bastion("AzureBastionSubnet", { bastionHostName: "second" }),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    const others = known(world.ofType("Microsoft.Network/bastionHosts")).filter((one) => !sameResourceId(one.id, id));
    for (const at of networksOf(asked)) {
      const other = others.find((one) => networksOf(one).some((mine) => sameResourceId(mine, at)));
      if (other !== undefined)
        yield failure(
          "ipConfigurations",
          at,
          "a network without a bastion host",
          `use ${lastName(other.id)}, which stands in ${lastName(at)}`,
        );
    }
  },
};

function networksOf(asked: Parameters<typeof knownText>[0]): readonly string[] {
  const direct = knownText(asked, "virtualNetwork.id");
  const subnets = objectsAt(asked, "ipConfigurations").flatMap((item) => knownText(item, "subnet.id") ?? []);
  return [...subnets.map(networkOf), ...(direct === undefined ? [] : [direct])];
}
