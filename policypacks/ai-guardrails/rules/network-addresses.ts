import { UNKNOWN } from "../../../terms/unknown";
import { isOneOf, itemsAt, mustBe } from "../asking";
import type { Rule } from "../rule";

export const publicIpSku: Rule = {
  id: "public-ip-sku",
  concern: "public-ip-sku",
  title: "Public addresses are of the standard SKU",
  rationale: "Basic addresses are open by default, have no zones and are retired.",
  severity: "medium",
  appliesTo: ["azure-native:network:PublicIPAddress"],
  source: "https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  examples: { pass: { sku: { name: "Standard" } }, fail: { sku: { name: "Basic" } } },
  *check(resource) {
    yield* mustBe(resource, "sku.name", ["Standard", "StandardV2"], "set sku.name to Standard");
  },
};

export const publicIpZones: Rule = {
  id: "public-ip-zones",
  concern: "zone-redundancy",
  title: "Public addresses in production survive the loss of a zone",
  rationale: "A gateway in three zones behind an address in one stands in one.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:network:PublicIPAddress"],
  source: "https://learn.microsoft.com/azure/reliability/reliability-public-ip-address",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only: a region without zones fails too."],
  examples: { pass: { zones: ["1", "2", "3"] }, fail: { zones: ["1"] } },
  *check(resource) {
    const items = [...itemsAt(resource.props, "zones")];
    const zones = new Set(items.map(([item]) => (isOneOf(item, ["1", "2", "3"]) ? String(item) : "")));
    const open = items.find(([item]) => item === UNKNOWN);
    if (["1", "2", "3"].every((zone) => zones.has(zone))) return;
    if (open !== undefined) yield { kind: "undecided", path: open[1] };
    else yield { kind: "fail", path: "zones", fix: 'set zones to ["1", "2", "3"]' };
  },
};
