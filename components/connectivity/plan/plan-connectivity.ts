import { checkTiers, tierEntries } from "../../planning/check-tiers";
import type { LockedAddresses } from "../../planning/lock";
import type { PlanContext } from "../../planning/plan-context";
import { joinPlanList, joinPlans, planned, refused, type Planned } from "../../planning/planned";
import type { Report } from "../../planning/report";
import { underKeys } from "../../planning/under-keys";
import { planAddresses } from "./addresses";
import { planBastion } from "./bastion";
import { checkConnectivity } from "./check-connectivity";
import { argsOf, type ConnectivityArgs } from "./connectivity-args";
import { planConnectivityNames } from "./connectivity-names";
import type { ConnectivityRequest } from "./connectivity-request";
import { planDdosProtection } from "./ddos-protection";
import { decideDdos } from "./decide-ddos";
import { frozenTiers, keptEntries } from "./frozen-tiers";
import { planHub } from "./hub";
import { planHubPeering } from "./hub-peering";
import { planJumpbox } from "./jumpbox";
import { planPrivateDns, type PrivateService } from "./private-dns";
import { reportConnectivity, usesOf } from "./report-connectivity";
import type { ConnectivityNeeds, ConnectivitySettings } from "./settings";
import { sources } from "./sources";
import { planSpoke } from "./spoke";
import { planSpokePeering } from "./spoke-peering";
import { checkUse } from "./utilisation";

/** The spoke of a workload in a region; more of them would have keys of their own. */
const spokeKey = "workload";

/** The area's plan: args for its components, entries for the lock, and its part of the report. */
export interface ConnectivityPlan extends ConnectivityArgs {
  /** What the lock remembers: names by role and region. */
  readonly names: Readonly<Record<string, string>>;
  /** What the lock remembers: the places of regions and spokes. */
  readonly addresses: LockedAddresses;
  /** What the lock remembers: the tier of Bastion, and the zones of public addresses. */
  readonly tiers: Readonly<Record<string, string>>;
  readonly report: Partial<Report>;
}

/**
 * Plans hub, Bastion, jumpbox, one spoke a region, private DNS and what protects them against floods of traffic: every
 * decision, before anything is declared.
 *
 * @param services what gets private endpoints in every region: their zones, and their addresses in the spoke
 * @param needs what other areas need of the networks
 */
export function planConnectivity(
  context: PlanContext,
  settings: ConnectivitySettings,
  services: readonly PrivateService[],
  needs: ConnectivityNeeds = { gatewayRegions: [] },
): Planned<ConnectivityPlan> {
  const { addressSpace, maxRegions, onPremises, reserved } = settings.network;
  const addresses = planAddresses("network", {
    addressSpace,
    regions: context.regions,
    spokes: context.regions.map((region) => ({ key: spokeKey, region })),
    ...(maxRegions === undefined ? {} : { maxRegions }),
    ...(onPremises === undefined ? {} : { onPremises }),
    ...(reserved === undefined ? {} : { reserved }),
    ...(context.lock.addresses === undefined ? {} : { previous: context.lock.addresses }),
  });
  const ddos = decideDdos(context, settings.network.ddos);
  const names = planConnectivityNames(context, ddos);
  const findings = checkConnectivity(context, settings, names, services);
  if (!addresses.ok) return refused([...findings, ...addresses.findings]);
  if (findings.length > 0) return refused(findings);
  return planParts({ context, settings, services, needs, names, addresses: addresses.plan, ddos });
}

function planParts(request: ConnectivityRequest): Planned<ConnectivityPlan> {
  const { context, names, addresses } = request;
  const args = argsOf(request);
  const parts = joinPlans({
    ddosProtections: joinPlanList(
      [args.ddosProtection]
        .filter((one) => one !== undefined)
        .map((one) => underKeys(planDdosProtection("ddos", one), "ddos", sources.ddosProtection)),
    ),
    hub: underKeys(planHub("hub", args.hub), "hub", sources.hub),
    bastion: underKeys(planBastion("bastion", args.bastion), "bastion", sources.bastion),
    jumpbox: underKeys(planJumpbox("jumpbox", args.jumpbox), "jumpbox", sources.jumpbox),
    privateDns: underKeys(planPrivateDns("dns", args.privateDns), "dns", sources.privateDns),
    spokes: joinPlanList(
      args.spokes.map(({ region, spoke }) => underKeys(planSpoke(region, spoke), region, sources.spoke)),
    ),
    hubPeerings: joinPlanList(
      args.spokes.map(({ region, hubPeering }) =>
        underKeys(planHubPeering(region, hubPeering), region, sources.hubPeering),
      ),
    ),
    spokePeerings: joinPlanList(
      args.spokePeerings.map(({ name, args: peering }) =>
        underKeys(planSpokePeering(name, peering), name, sources.spokePeering),
      ),
    ),
  });
  if (!parts.ok) return parts;
  const tiers = frozenTiers(names.hubRegion, parts.plan.bastion.sku);
  const findings = [
    ...checkUse("network", usesOf({ ...request, parts: parts.plan })),
    ...checkTiers(context.lock, tiers),
  ];
  if (findings.length > 0) return refused(findings);
  const report = reportConnectivity({ ...request, parts: parts.plan });
  const kept = keptEntries(names.hubRegion, args.hub.addressZones);
  return planned({
    ...args,
    names: names.remembered,
    addresses: addresses.locked,
    tiers: { ...tierEntries(tiers), ...kept },
    report,
  });
}
