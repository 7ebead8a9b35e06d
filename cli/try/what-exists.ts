import { isCounted } from "./counted";

/** What is known of a resource, in the state and at preview alike. */
interface NamedResource {
  readonly urn: string;
  readonly type: string;
}

/** The areas of the library, in the order of the architecture. */
const areas = ["governance", "connectivity", "regional-ai"] as const;

/** How many resources of which kind exist, a paragraph an area. Components and providers are not counted. */
export function byArea(resources: readonly NamedResource[]): string {
  const counted = new Map<string, Map<string, number>>();
  for (const { urn, type } of resources) {
    if (!isCounted(type)) continue;
    const kinds = counted.get(areaOf(urn)) ?? new Map<string, number>();
    kinds.set(kindOf(type), (kinds.get(kindOf(type)) ?? 0) + 1);
    counted.set(areaOf(urn), kinds);
  }
  const order = [...areas, ...[...counted.keys()].filter((area) => !areas.some((known) => known === area))];
  return order.flatMap((area) => paragraph(area, counted.get(area))).join("\n");
}

function paragraph(area: string, kinds: ReadonlyMap<string, number> | undefined): string[] {
  if (kinds === undefined) return [];
  const rows = [...kinds].sort(([left], [right]) => left.localeCompare(right));
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return [
    `  ${area.replace("regional-ai", "regional AI")}: ${total}`,
    ...rows.map(([kind, count]) => `    ${String(count).padStart(3)} ${plural(kind, count)}`),
  ];
}

/** A resource belongs to the area of the component that it lies in; the URN lists the types of all its parents. */
function areaOf(urn: string): string {
  const types = urn.split("::")[2] ?? "";
  return /azure-ai-foundation:([\w-]+):/.exec(types)?.[1] ?? "stack";
}

/** Where the type's own name says too little, or says it oddly. */
const names: Readonly<Record<string, string>> = {
  "apimanagement:Api": "API of the gateway",
  "apimanagement:ApiManagementService": "API Management service",
  "apimanagement:ApiOperation": "API operation",
  "apimanagement:ApiPolicy": "API policy",
  "apimanagement:Backend": "gateway backend",
  "apimanagement:Policy": "gateway policy",
  "authorization:PolicySetDefinitionAtManagementGroup": "policy initiative",
  "cognitiveservices:Account": "Foundry account",
  "cognitiveservices:Deployment": "model deployment",
  "cognitiveservices:Project": "Foundry project",
  "keyvault:Vault": "key vault",
  "management:ManagementGroupSubscription": "subscription placement",
  "network:DdosProtectionPlan": "DDoS protection plan",
  "network:NatGateway": "NAT gateway",
  "network:PrivateDnsZoneGroup": "private DNS zone group",
  "network:PublicIPAddress": "public address",
  "operationalinsights:Workspace": "Log Analytics workspace",
  "privatedns:PrivateZone": "private DNS zone",
  "privatedns:VirtualNetworkLink": "private DNS zone link",
  "search:Service": "search service",
  "storage:BlobServiceProperties": "blob service",
};

/** `azure-native:network:VirtualNetwork` is a virtual network. */
function kindOf(type: string): string {
  const [, module = "", name = type] = type.split(":");
  return (
    names[`${module}:${name}`] ??
    name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase())
  );
}

function plural(kind: string, count: number): string {
  if (count === 1) return kind;
  if (/[^aeiou]y$/.test(kind)) return kind.replace(/y$/, "ies");
  return /(s|x|ch|sh)$/.test(kind) ? `${kind}es` : `${kind}s`;
}
