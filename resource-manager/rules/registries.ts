import { objectsAt, readValue } from "../../terms/read";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { isOf, knownText, standing } from "./asking";
import { idOf, resource } from "./samples";

function registry(sku: string, props: Readonly<Record<string, unknown>> = {}): ReturnType<typeof resource> {
  return resource("containerregistry:Registry", {
    registryName: "crclaims",
    location: "swedencentral",
    sku: { name: sku },
    ...props,
  });
}

function endpoint(): ReturnType<typeof resource> {
  return resource("network:PrivateEndpoint", {
    privateEndpointName: "pep",
    privateLinkServiceConnections: [
      {
        name: "a",
        privateLinkServiceId: idOf("Microsoft.ContainerRegistry/registries", "crclaims"),
        groupIds: ["registry"],
      },
    ],
  });
}

/** What only the Premium tier has. */
const premiumOnly: readonly [path: string, asks: (value: unknown) => boolean][] = [
  ["publicNetworkAccess", (value) => value === "Disabled"],
  ["networkRuleSet", (value) => value !== undefined],
  ["encryption", (value) => value !== undefined],
];

export const registryPremium: AzureRule = {
  id: "containerregistry-premium-only",
  what: "A registry that is closed to the internet, has a private endpoint or a key of one's own, is Premium.",
  types: ["azure-native:containerregistry:Registry", "azure-native:network:PrivateEndpoint"],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/container-registry/container-registry-skus",
  examples: {
    refused: { phase: "create", resources: [registry("Standard"), endpoint()] },
    accepted: { phase: "create", resources: [registry("Premium"), endpoint()] },
  },

  *check({ resource: asked, world }) {
    if (isOf(asked, "azure-native:containerregistry:Registry")) {
      const sku = knownText(asked, "sku.name");
      if (sku === undefined || sku === "Premium") return;
      for (const [path, asks] of premiumOnly) {
        const value = readValue(asked.props, path);
        if (value !== UNKNOWN && asks(value)) yield premiumFailure(path, sku);
      }
      return;
    }
    for (const item of objectsAt(asked, "privateLinkServiceConnections")) {
      const target = standing(world, knownText(item, "privateLinkServiceId"));
      if (target === undefined || !isOf(target, "azure-native:containerregistry:Registry")) continue;
      const sku = knownText(target, "sku.name");
      if (sku !== undefined && sku !== "Premium") yield premiumFailure(`${item.path}.privateLinkServiceId`, sku);
    }
  },
};

function premiumFailure(
  path: string,
  sku: string,
): { kind: "fail"; path: string; got: string; allowed: string; message: string; fix: string } {
  return {
    kind: "fail",
    path,
    got: sku,
    allowed: "the tier Premium",
    message: `The registry's tier ${sku} does not have this: ${path}.`,
    fix: "choose the tier Premium for the registry",
  };
}
