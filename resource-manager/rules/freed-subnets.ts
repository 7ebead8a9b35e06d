import type { AzureRule, Question } from "../azure-rule";
import { findType } from "../find-type";
import { references } from "../references";
import type { Standing } from "../world";
import { armTypeOf, isOf, isSame, known, lastName, networkOf } from "./asking";
import { holders, nic } from "./holders";
import { network, subnet } from "./samples";

/** Links to a subnet that put nothing into it. */
const outside = /(^|\.)(virtualNetworkRules\[\]|networkAcls)(\.|$)/;

export const subnetFreed: AzureRule = {
  id: "network-subnet-freed-before-delete",
  what: "A subnet is deleted once nothing stands in it.",
  types: ["azure-native:network:Subnet"],
  phases: ["delete"],
  code: "InUseSubnetCannotBeDeleted",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/334",
  examples: {
    refused: { phase: "delete", resources: [network("vnet"), nic("a"), subnet("vnet", "a", "10.0.0.0/24")] },
    accepted: { phase: "delete", resources: [network("vnet"), nic("b"), subnet("vnet", "a", "10.0.0.0/24")] },
  },

  *check(question) {
    const users = holders(
      question,
      (one, generic) => !outside.test(generic) && !isOf(one, "azure-native:network:VirtualNetwork"),
    );
    for (const user of users)
      yield {
        kind: "fail",
        path: "id",
        got: user.id,
        allowed: "a subnet that nothing stands in",
        message: `Subnet ${lastName(question.id)} is in use by ${user.id} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
        fix: `delete ${lastName(user.id)} first: let it depend on the subnet`,
      };
  },
};

export const networkFreed: AzureRule = {
  id: "network-freed-before-delete",
  what: "A network is deleted once nothing stands in its subnets.",
  types: ["azure-native:network:VirtualNetwork"],
  phases: ["delete"],
  code: "InUseSubnetCannotBeDeleted",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/334",
  examples: {
    refused: { phase: "delete", resources: [subnet("vnet", "a", "10.0.0.0/24"), nic("a"), network("vnet")] },
    accepted: { phase: "delete", resources: [subnet("vnet", "a", "10.0.0.0/24"), network("vnet")] },
  },

  *check({ id, world }) {
    const inNetwork = (target: string): boolean =>
      armTypeOf(target).toLowerCase() === "microsoft.network/virtualnetworks/subnets" && isSame(networkOf(target), id);
    for (const one of everyone(world, id)) {
      const type = findType(one.type);
      if (type === undefined || isSame(one.id, id) || isSame(networkOf(one.id), id)) continue;
      const used = references(type, one.props).find(
        ({ generic, id: target }) => inNetwork(target) && !outside.test(generic),
      );
      if (used !== undefined)
        yield {
          kind: "fail",
          path: "id",
          got: one.id,
          allowed: "a network that nothing stands in",
          message: `Subnet ${lastName(used.id)} is in use by ${one.id} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
          fix: `delete ${lastName(one.id)} first: let it depend on the network`,
        };
    }
  },
};

/** Who names the network or a subnet of it, however the world answers for what lies beneath an id. */
function everyone(world: Question["world"], id: string): readonly Standing[] {
  const subnets = known(world.childrenOf(id)).filter((child) => isOf(child, "azure-native:network:Subnet"));
  const found = [id, ...subnets.map((child) => child.id)].flatMap((one) => known(world.referrersOf(one)));
  return [...new Map(found.map((one) => [one.id.toLowerCase(), one])).values()];
}
