import { readValue } from "../../terms/read";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { subnetPath } from "./api-management-placed";
import { regionsOf, serviceToken, tierOf } from "./api-management-regions";
import { injected, service, surroundings } from "./api-management-samples";
import { textAt } from "./asking";

export const networkModeOffered: AzureRule = {
  id: "apimanagement-network-mode",
  what: "A service in External or Internal mode is Developer, Premium, or of a v2 tier that uses networks, and names a subnet in each of its regions.",
  types: [serviceToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/virtual-network-concepts",
  examples: {
    refused: { phase: "create", resources: [service({ virtualNetworkType: "External" })] },
    accepted: { phase: "create", resources: [...surroundings(), service(injected)] },
  },

  *check({ resource: asked }) {
    const mode = textAt(asked, "virtualNetworkType");
    if (mode === UNKNOWN) {
      yield { kind: "undecided", path: "virtualNetworkType" };
      return;
    }
    const tier = tierOf(asked);
    const open = mode === undefined || sameText(mode, "none");
    if (!open && tier?.network === "none")
      yield {
        kind: "fail",
        path: "virtualNetworkType",
        got: mode,
        allowed: `None in the ${tier.name} tier`,
        message: `Virtual network type ${mode} is not supported for the ${tier.name} tier.`,
        fix: "choose Premium or Developer, or set virtualNetworkType to None",
      };
    for (const { path, props } of regionsOf(asked)) {
      const subnet = readValue(props, subnetPath);
      if (subnet === UNKNOWN || (subnet === undefined) === open) continue;
      yield {
        kind: "fail",
        path: open ? "virtualNetworkType" : `${path}${subnetPath}`,
        got: open ? "None" : undefined,
        allowed: open ? "External or Internal beside a subnet" : "a subnet in each region",
        message: open
          ? "A subnet is given, and the virtual network type None ignores it."
          : `The virtual network type ${mode} needs a subnet in each location.`,
        fix: open ? "set virtualNetworkType to External or Internal" : `name a subnet in ${path}${subnetPath}`,
      };
    }
  },
};
