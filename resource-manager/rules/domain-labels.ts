import { regionKey } from "../../catalog/regions";
import { readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { sameRegion } from "../regions";
import { known, knownText } from "./asking";
import { publicAddress } from "./network-samples";
import type { Props } from "./samples";

const addressToken = "azure-native:network:PublicIPAddress";
const labelPath = "dnsSettings.domainNameLabel";
const shape = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

function labelled(name: string, domainNameLabel: string, props: Props = {}): Resource {
  return { ...publicAddress({ publicIpAddressName: name, dnsSettings: { domainNameLabel }, ...props }), name };
}

export const labelWellFormed: AzureRule = {
  id: "network-domain-label-valid",
  what: "The domain name label of a public address has 3 to 63 lower-case letters, digits and hyphens, starts with a letter and ends with none of the hyphens.",
  types: [addressToken],
  phases: ["create", "update"],
  code: "InvalidDomainNameLabel",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses",
  examples: {
    refused: { phase: "create", resources: [labelled("pip", "Claims_1")] },
    accepted: { phase: "create", resources: [labelled("pip", "claims-1")] },
  },

  *check({ resource: asked }) {
    const label = knownText(asked, labelPath);
    if (label === undefined || shape.test(label)) return;
    yield {
      kind: "fail",
      path: labelPath,
      got: label,
      allowed: "3 to 63 lower-case letters, digits and hyphens",
      message: `The domain name label ${label} is invalid. It must conform to the following regular expression: ${shape.source}.`,
      fix: "choose another label",
    };
  },
};

export const labelFree: AzureRule = {
  id: "network-domain-label-free",
  what: "A domain name label is used by one public address of a region, in all of Azure.",
  types: [addressToken],
  phases: ["create", "update"],
  code: "DnsRecordInUse",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors",
  examples: {
    refused: { phase: "create", resources: [labelled("other", "claims"), labelled("pip", "claims")] },
    accepted: {
      phase: "create",
      resources: [labelled("other", "claims", { location: "westeurope" }), labelled("pip", "claims")],
    },
  },

  *check({ resource: asked, id, world }) {
    const [label, location] = [knownText(asked, labelPath), knownText(asked, "location")];
    if (label === undefined || location === undefined || isHashed(asked)) return;
    const other = known(world.ofType("Microsoft.Network/publicIPAddresses")).find(
      (one) =>
        !sameResourceId(one.id, id) &&
        !isHashed(one) &&
        sameText(knownText(one, labelPath), label) &&
        sameRegion(knownText(one, "location") ?? "", location),
    );
    if (other !== undefined)
      yield {
        kind: "fail",
        path: labelPath,
        got: label,
        allowed: "a label that no other address of the region has",
        message: `DNS record ${label}.${regionKey(location)}.cloudapp.azure.com is already used by another public IP.`,
        fix: `choose another label: ${other.id} has it`,
      };
  },
};

/** With a scope Azure adds a hash to the label. */
function isHashed({ props }: Pick<Resource, "props">): boolean {
  return readValue(props, "dnsSettings.domainNameLabelScope") !== undefined;
}

export const domainLabelRules: readonly AzureRule[] = [labelWellFormed, labelFree];
