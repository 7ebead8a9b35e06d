import { objectsAt, readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { isOf, knownText, standing, textAt } from "./asking";
import { endpointToken, endpoint, connectionsOf } from "./private-endpoint-samples";
import { account, network, subnet } from "./samples";

export const endpointTargetReady: AzureRule = {
  id: "cognitiveservices-private-endpoint-subdomain",
  what: "An AI account has a custom subdomain before it gets a private endpoint.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks",
  examples: {
    refused: { phase: "create", resources: [account("ai", { customSubDomainName: undefined }), endpoint("account")] },
    accepted: { phase: "create", resources: [account("ai"), endpoint("account")] },
  },

  *check({ resource: asked, world }) {
    for (const item of connectionsOf(asked)) {
      const target = standing(world, knownText(item, "privateLinkServiceId"));
      if (target === undefined || !isOf(target, "azure-native:cognitiveservices:Account")) continue;
      const subdomain = textAt(target, "properties.customSubDomainName");
      const path = `${item.path}.privateLinkServiceId`;
      if (readValue(target.props, "properties") === UNKNOWN || subdomain === UNKNOWN)
        yield { kind: "undecided", path, waitsFor: target.name };
      else if (subdomain === undefined)
        yield {
          kind: "fail",
          path,
          got: target.id,
          allowed: "an account with properties.customSubDomainName",
          message: `Call to Microsoft.CognitiveServices/accounts failed. Error message: the account ${target.id} has no custom subdomain, which a private endpoint needs.`,
          fix: `give ${lastName(target.id)} a customSubDomainName`,
        };
    }
  },
};

export const endpointSubnetPlain: AzureRule = {
  id: "network-private-endpoint-subnet",
  what: "A private endpoint stands in a subnet that no service has to itself.",
  types: [endpointToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/private-link/private-endpoint-overview",
  examples: {
    refused: {
      phase: "create",
      resources: [
        network("vnet"),
        subnet("vnet", "endpoints", "10.0.0.0/24", {
          delegations: [{ name: "a", serviceName: "Microsoft.App/environments" }],
        }),
        endpoint("account"),
      ],
    },
    accepted: {
      phase: "create",
      resources: [network("vnet"), subnet("vnet", "endpoints", "10.0.0.0/24"), endpoint("account")],
    },
  },

  *check({ resource: asked, world }) {
    const at = textAt(asked, "subnet.id");
    const found = standing(world, at);
    if (typeof at !== "string") return;
    const reserved = /^(AzureBastionSubnet|GatewaySubnet|AzureFirewall(Management)?Subnet|RouteServerSubnet)$/i.test(
      lastName(at),
    );
    const services = found === undefined ? [] : objectsAt(found, "delegations");
    if (services.length === 0 && !reserved) return;
    yield {
      kind: "fail",
      path: "subnet.id",
      got: at,
      allowed: "a subnet without delegation, and not one of Azure's own",
      message: `The subnet ${lastName(at)} is kept for another service.`,
      fix: "put the endpoint into a subnet of its own kind",
    };
  },
};
