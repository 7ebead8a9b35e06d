import type { Finding } from "../../../../terms/finding";
import { ArmType } from "../../../planning/arm-type";
import { checkResourceId } from "../../../planning/check-resource-id";
import { checkTags } from "../../../planning/check-tags";
import { checkDdosProtectionMode } from "../../../planning/ddos-protection-mode";
import type { AiGatewayArgs } from "../../ai-gateway";
import { checkGuid } from "./check-guid";
import { gatewayTier, mostGatewayUnits } from "./gateway-tiers";

const tiers = "https://learn.microsoft.com/azure/api-management/api-management-features";

/** What is wrong with the service itself: tier, units, places, what it says of itself. */
export function checkGateway(path: string, args: AiGatewayArgs, sku: string, units: number): readonly Finding[] {
  return [
    ...checkGuid(`${path}.tenantId`, args.tenantId, "the id of an Entra tenant"),
    ...checkSku(path, args, sku),
    ...checkUnits(path, sku, units),
    ...checkPublisher(path, args),
    ...checkAudience(path, args.audience),
    ...checkDdosProtectionMode(`${path}.ddosProtectionMode`, args.ddosProtectionMode),
    ...checkTags(`${path}.tags`, args.tags),
    ...(args.workspaceId === undefined
      ? []
      : checkResourceId(`${path}.workspaceId`, args.workspaceId, ArmType.workspace)),
  ];
}

function checkSku(path: string, { workload, regions }: AiGatewayArgs, sku: string): readonly Finding[] {
  const tier = gatewayTier(sku);
  if (tier === undefined)
    return [
      {
        path: `${path}.sku`,
        got: sku,
        allowed:
          "Premium, or Developer outside production: no other tier of one service has a gateway in a network and in several regions",
        fix: "write Premium",
        docs: tiers,
      },
    ];
  if (tier.furtherRegions) return [];
  return [
    ...(workload.environment === "prod"
      ? [
          {
            path: `${path}.sku`,
            got: sku,
            allowed: `Premium in production: ${sku} has no SLA and no second region`,
            fix: "write Premium, or leave it out",
            docs: tiers,
          },
        ]
      : []),
    ...(regions.length > 1
      ? [
          {
            path: `${path}.regions`,
            got: regions.map(({ location }) => location),
            allowed: `one region with ${sku}`,
            fix: `set ${path}.sku to Premium, or give one region`,
            docs: tiers,
          },
        ]
      : []),
  ];
}

function checkUnits(path: string, sku: string, units: number): readonly Finding[] {
  const most = gatewayTier(sku)?.units ?? mostGatewayUnits;
  if (Number.isInteger(units) && units >= 1 && units <= most) return [];
  return [
    {
      path: `${path}.units`,
      got: units,
      allowed: most === 1 ? `1: ${sku} does not scale` : `1 to ${most} whole units in each region`,
      fix: most === 1 ? "leave it out, or choose Premium" : "write 1, or 3 for a unit in each zone",
      docs: "https://learn.microsoft.com/azure/api-management/upgrade-and-scale",
    },
  ];
}

/** The owner may be a team; Azure wants a mailbox, and writes there when a certificate or the network is in trouble. */
function checkPublisher(path: string, { publisherEmail, publisherName, workload }: AiGatewayArgs): readonly Finding[] {
  const email = publisherEmail ?? workload.owner;
  const name = publisherName ?? workload.owner;
  return [
    ...(isMailbox(email)
      ? []
      : [
          {
            path: `${path}.publisherEmail`,
            ...(publisherEmail === undefined ? {} : { got: publisherEmail }),
            allowed:
              publisherEmail === undefined
                ? "a mailbox of at most 100 characters: the workload's owner is none"
                : "a mailbox of at most 100 characters",
            fix: "add the mailbox of whoever runs the gateway, such as ai-platform@contoso.example",
          },
        ]),
    ...(name.length >= 1 && name.length <= 100
      ? []
      : [
          {
            path: `${path}.publisherName`,
            got: name,
            allowed: "1 to 100 characters",
            fix: "write a shorter name of whoever runs the gateway",
          },
        ]),
  ];
}

export function isMailbox(text: string): boolean {
  return text.length <= 100 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text);
}

/** It goes into the policy, where braces and a leading `@` would be code. */
function checkAudience(path: string, audience: string | undefined): readonly Finding[] {
  if (audience === undefined || /^[A-Za-z0-9][A-Za-z0-9:/._~-]*$/.test(audience)) return [];
  return [
    {
      path: `${path}.audience`,
      got: audience,
      allowed: "the application id URI or the GUID of an Entra application, such as api://claims",
      fix: "leave it out: callers then ask for tokens of Azure AI services",
    },
  ];
}
