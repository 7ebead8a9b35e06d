import { armTypeOf } from "../../catalog/arm-types";
import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import { isInside, parseRange } from "../address-range";
import type { AzureRule, Question } from "../azure-rule";
import { rangesOf } from "../network-ranges";
import { references } from "../references";
import type { Standing } from "../world";
import { isOf, known, knownText, networkOf, typeOfId } from "./asking";
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
    const users = tenantsOf(question);
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

/** What stands in the subnet of the question's id. */
function tenantsOf(question: Question): readonly Standing[] {
  return holders(
    question,
    (one, generic) => !outside.test(generic) && !isOf(one, "azure-native:network:VirtualNetwork"),
  );
}

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
      sameText(typeOfId(target), "microsoft.network/virtualnetworks/subnets") && sameResourceId(networkOf(target), id);
    for (const one of everyone(world, id)) {
      const type = armTypeOf(one.type);
      if (type === undefined || sameResourceId(one.id, id) || sameResourceId(networkOf(one.id), id)) continue;
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

export const usedSubnetStays: AzureRule = {
  id: "network-used-subnet-stays",
  what: "A subnet in which something stands keeps its range and its delegation.",
  types: ["azure-native:network:Subnet"],
  phases: ["update"],
  code: "InUsePrefixCannotBeDeleted",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/39112",
  examples: {
    refused: {
      phase: "update",
      old: subnet("vnet", "a", "10.0.0.0/24"),
      resources: [network("vnet"), nic("a"), subnet("vnet", "a", "10.0.1.0/24")],
    },
    accepted: {
      phase: "update",
      old: subnet("vnet", "a", "10.0.0.0/24"),
      resources: [network("vnet"), nic("b"), subnet("vnet", "a", "10.0.1.0/24")],
    },
  },

  *check(question) {
    const { resource, old, id } = question;
    if (old === undefined) return;
    const [user] = tenantsOf(question);
    if (user === undefined) return;

    const before = rangesOf(old.props);
    const after = rangesOf(resource.props);
    if (before !== UNKNOWN && after !== UNKNOWN)
      for (const text of before) {
        const range = parseRange(text);
        const kept = after.map(parseRange).filter((one) => one !== undefined);
        if (range !== undefined && !isInside(range, kept))
          yield {
            kind: "fail",
            path: "addressPrefix",
            got: after.join(", "),
            allowed: `a range that holds ${text}`,
            message: `IpPrefix ${text} on Subnet ${lastName(id)} has active allocations and cannot be deleted.`,
            fix: `keep ${text} while ${lastName(user.id)} stands in the subnet`,
          };
      }
    const [was, is] = [old, resource].map((one) => servicesOf(one));
    if (was !== undefined && is !== undefined && was !== is)
      yield {
        kind: "fail",
        path: "delegations",
        got: is,
        allowed: was === "" ? "no delegation" : was,
        code: "SubnetDelegationsCannotChangeWhenSubnetUsedByResource",
        message: `Delegations of subnet ${id} cannot be changed from [${was}] to [${is}] because it is being used by the resource ${user.id}.`,
        fix: `keep the delegation while ${lastName(user.id)} stands in the subnet`,
      };
  },
};

/** The services that a subnet is delegated to, as one text; `undefined` while that is not known. */
function servicesOf({ props }: Pick<Resource, "props">): string | undefined {
  if (readValue(props, "delegations") === UNKNOWN) return undefined;
  const services = objectsAt({ props }, "delegations").map((item) => knownText(item, "serviceName") ?? "");
  return services.toSorted().join(", ");
}

export const inlineSubnetsKeepUsed: AzureRule = {
  id: "network-inline-subnets-keep-used",
  what: "A network that lists its subnets lists every one in which something stands: what the list leaves out is deleted.",
  types: ["azure-native:network:VirtualNetwork"],
  phases: ["update"],
  code: "InUseSubnetCannotBeDeleted",
  status: 400,
  certainty: "known",
  seen: "https://github.com/hashicorp/terraform-provider-azurerm/issues/334",
  examples: {
    refused: {
      phase: "update",
      old: network("vnet"),
      resources: [subnet("vnet", "a", "10.0.0.0/24"), nic("a"), network("vnet", { subnets: [] })],
    },
    accepted: {
      phase: "update",
      old: network("vnet"),
      resources: [subnet("vnet", "a", "10.0.0.0/24"), nic("a"), network("vnet")],
    },
  },

  *check({ resource, id, old, world, phase }) {
    const listed = readValue(resource.props, "subnets");
    if (!Array.isArray(listed) || (listed as readonly unknown[]).includes(UNKNOWN)) return;
    const names = objectsAt(resource, "subnets").map(({ props }) => props["name"]);
    const subnets = [
      ...known(world.childrenOf(id))
        .filter((child) => isOf(child, "azure-native:network:Subnet"))
        .map((child) => child.id),
      ...objectsAt(old ?? resource, "subnets").map((item) => `${id}/subnets/${knownText(item, "name") ?? ""}`),
    ];
    for (const subnetId of new Set(subnets)) {
      if (names.some((name) => typeof name === "string" && sameText(name, lastName(subnetId)))) continue;
      const [user] = tenantsOf({ phase, resource, id: subnetId, world });
      if (user !== undefined)
        yield {
          kind: "fail",
          path: "subnets",
          got: names.filter((name) => typeof name === "string").join(", "),
          allowed: `a list that holds ${lastName(subnetId)}`,
          message: `Subnet ${lastName(subnetId)} is in use by ${user.id} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
          fix: `add ${lastName(subnetId)} to the list, or leave subnets out and declare each as a resource of its own`,
        };
    }
  },
};
