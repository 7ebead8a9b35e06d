import { publicAddress } from "../../../resource-manager/rules/network-samples";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { takeCases } from "./take-cases";

const labelled = (name: string, more: Readonly<Record<string, unknown>> = {}): Resource =>
  publicAddress({ publicIpAddressName: name, dnsSettings: { domainNameLabel: "claims", ...more } });

takeCases([
  [
    "a label that Azure adds a hash to",
    [labelled("other"), labelled("pip", { domainNameLabelScope: "TenantReuse" })],
    [],
  ],
  [
    "the same address again: an update",
    [labelled("pip"), labelled("pip")],
    [],
    { phase: "update", old: labelled("pip") },
  ],
  [
    "a plain label beside another address's with a hash",
    [labelled("other", { domainNameLabelScope: "TenantReuse" }), labelled("pip")],
    [],
  ],
  [
    "a plain label beside one whose scope is not known",
    [labelled("other", { domainNameLabelScope: UNKNOWN }), labelled("pip")],
    [],
  ],
  ["the label of another address", [labelled("other"), labelled("pip")], ["network-domain-label-free"]],
]);
