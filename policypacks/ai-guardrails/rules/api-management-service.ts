import { read, readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import type { Verdict } from "../../../terms/verdict";
import { is, itemsAt, mustBe, mustNotBe, numberOf, where } from "../asking";
import type { Rule } from "../rule";
import { ownIdentity } from "./own-identity";

function* zonesOf(resource: Resource): Iterable<Verdict> {
  const places = [
    { owner: resource.props as unknown, path: "" },
    ...[...itemsAt(resource.props, "additionalLocations")].map(([owner, path]) => ({ owner, path: `${path}.` })),
  ];
  for (const { owner, path } of places) {
    if (owner === UNKNOWN) {
      yield { kind: "undecided", path: path.slice(0, -1) };
      continue;
    }
    const zones = readValue(owner, "zones");
    const capacity = readValue(owner, "sku.capacity");
    if (zones === UNKNOWN) yield { kind: "undecided", path: `${path}zones` };
    else if (Array.isArray(zones) && zones.length === 1)
      yield { kind: "fail", path: `${path}zones`, fix: "name two zones or more, or leave them to Azure" };
    else if (capacity === UNKNOWN) yield { kind: "undecided", path: `${path}sku.capacity` };
    else if (!(numberOf(capacity ?? 1) >= (Array.isArray(zones) ? Math.max(2, zones.length) : 2)))
      yield { kind: "fail", path: `${path}sku.capacity`, got: capacity, fix: "give each zone a unit" };
  }
}

export const apimManagedIdentity = ownIdentity({
  id: "apim-managed-identity",
  title: "API Management has an identity of its own",
  rationale: "A gateway without an identity needs the keys of every model behind it.",
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-use-managed-service-identity",
  token: "azure-native:apimanagement:ApiManagementService",
});

export const apimClientCertificate: Rule = {
  id: "apim-client-certificate",
  concern: "client certificates",
  title: "API Management of the consumption tier asks for client certificates",
  rationale: "That tier has no network of its own: a certificate is the only thing that keeps strangers off.",
  severity: "low",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-mutual-certificates-for-clients",
  frameworks: { waf: "Security", mcsb: ["IM-1"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
  examples: {
    pass: { sku: { name: "Consumption" }, enableClientCertificate: true },
    fail: { sku: { name: "Consumption" }, enableClientCertificate: false },
  },
  *check(resource) {
    const consumption = is(resource.props, "sku.name", "Consumption");
    const path = "enableClientCertificate";
    yield* where(consumption, "sku.name", mustBe(resource, path, true, `set ${path} to true`));
  },
};

export const apimSku: Rule = {
  id: "apim-sku",
  concern: "apim-sku",
  title: "API Management in production is of a tier with a promise",
  rationale: "Developer has no promise, Basic and Consumption little capacity and no zones.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-features",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production only."],
  examples: { pass: { sku: { name: "Premium" } }, fail: { sku: { name: "Developer" } } },
  *check(resource) {
    yield* mustNotBe(
      resource,
      "sku.name",
      ["Developer", "Basic", "BasicV2", "Consumption"],
      "choose sku.name Standard, StandardV2, Premium or PremiumV2",
    );
  },
};

export const apimZones: Rule = {
  id: "apim-zones",
  concern: "zone-redundancy",
  title: "API Management in production survives the loss of a zone",
  rationale: "Every call to every model goes through it.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/reliability/reliability-api-management",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production of the Premium tier only, which is the one that has zones."],
  examples: {
    pass: { sku: { name: "Premium", capacity: 2 }, zones: ["1", "2"] },
    fail: { sku: { name: "Premium", capacity: 1 }, zones: ["1"] },
  },
  *check(resource) {
    yield* where(is(resource.props, "sku.name", "Premium"), "sku.name", zonesOf(resource));
  },
};

export const apimMultiRegion: Rule = {
  id: "apim-multi-region",
  concern: "apim-multi-region",
  title: "API Management in production stands in two regions",
  rationale: "A gateway in one region takes the models of all regions along when it fails.",
  severity: "medium",
  environment: "prod",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/api-management-howto-deploy-multi-region",
  frameworks: { waf: "Reliability", nistAiRmf: ["Manage"] },
  limits: ["Asked in production of the Premium tier only; a second service in another region is not seen."],
  examples: {
    pass: { sku: { name: "Premium" }, additionalLocations: [{ location: "francecentral" }] },
    fail: { sku: { name: "Premium" } },
  },
  *check(resource) {
    const premium = is(resource.props, "sku.name", "Premium");
    if (premium === false) return;
    const open = (path: string) => ({ kind: "undecided", path }) as const;
    const places = [...itemsAt(resource.props, "additionalLocations")].map(([item, path]) => ({
      path,
      off: item === UNKNOWN ? UNKNOWN : is(item, "disableGateway", true),
    }));
    if (places.some(({ off }) => off === false)) return;
    const unknown = places.find(({ off }) => off === UNKNOWN);
    if (unknown !== undefined) yield open(unknown.path);
    else if (premium === UNKNOWN) yield open("sku.name");
    else
      yield {
        kind: "fail",
        path: "additionalLocations",
        got: read(resource, "additionalLocations"),
        fix: "add a second region whose gateway is on to additionalLocations",
      };
  },
};

export const apimMinApiVersion: Rule = {
  id: "apim-min-api-version",
  concern: "apim-min-api-version",
  title: "API Management is changed through current APIs only",
  rationale: "Old versions of its API show secrets in what they answer.",
  severity: "low",
  appliesTo: ["azure-native:apimanagement:ApiManagementService"],
  source: "https://learn.microsoft.com/azure/api-management/breaking-changes/api-version-retirement-sep-2023",
  frameworks: { waf: "Security" },
  settings: {
    oldest: { type: "string", description: "the oldest API version that may be asked for", default: "2021-08-01" },
  },
  examples: {
    pass: { apiVersionConstraint: { minApiVersion: "2021-08-01" } },
    fail: { apiVersionConstraint: { minApiVersion: "2019-12-01" } },
  },
  *check(resource, settings) {
    const got = read(resource, "apiVersionConstraint.minApiVersion");
    const { oldest } = settings;
    if (got === UNKNOWN) yield { kind: "undecided", path: "apiVersionConstraint.minApiVersion" };
    else if (typeof oldest === "string" && !(typeof got === "string" && got >= oldest))
      yield {
        kind: "fail",
        path: "apiVersionConstraint.minApiVersion",
        got,
        fix: `set apiVersionConstraint.minApiVersion to ${oldest} or later`,
      };
  },
};
