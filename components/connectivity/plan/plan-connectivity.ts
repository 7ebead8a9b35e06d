import type { LockedAddresses } from "../../planning/lock";
import type { PlanContext } from "../../planning/plan-context";
import { joinPlanList, joinPlans, planned, refused, type Planned } from "../../planning/planned";
import type { Report } from "../../planning/report";
import { planAddresses } from "./addresses";
import type { AddressPlan } from "./address-plan";
import { planBastion } from "./bastion";
import { checkConnectivity } from "./check-connectivity";
import { argsOf, type ConnectivityArgs } from "./connectivity-args";
import { planConnectivityNames, type ConnectivityNames } from "./connectivity-names";
import { planHub } from "./hub";
import { planHubPeering } from "./hub-peering";
import { planJumpbox } from "./jumpbox";
import { planPrivateDns, type PrivateService } from "./private-dns";
import { reportConnectivity, usesOf } from "./report-connectivity";
import type { ConnectivitySettings } from "./settings";
import { planSpoke } from "./spoke";
import { checkUse } from "./utilisation";

/** The spoke of a workload in a region; more of them would have keys of their own. */
const spokeKey = "workload";

/** The area's plan: args for its components, entries for the lock, and its part of the report. */
export interface ConnectivityPlan extends ConnectivityArgs {
  /** What the lock remembers: names by role and region. */
  readonly names: Readonly<Record<string, string>>;
  /** What the lock remembers: the places of regions and spokes. */
  readonly addresses: LockedAddresses;
  readonly report: Partial<Report>;
}

/**
 * Plans hub, Bastion, jumpbox, one spoke a region and private DNS: every decision, before anything is declared.
 *
 * @param services what gets private endpoints in every region: their zones, and their addresses in the spoke
 */
export function planConnectivity(
  context: PlanContext,
  settings: ConnectivitySettings,
  services: readonly PrivateService[],
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
  const names = planConnectivityNames(context);
  const findings = checkConnectivity(context, settings, names, services);
  if (!addresses.ok) return refused([...findings, ...addresses.findings]);
  if (findings.length > 0) return refused(findings);
  return planParts(context, settings, services, names, addresses.plan);
}

function planParts(
  context: PlanContext,
  settings: ConnectivitySettings,
  services: readonly PrivateService[],
  names: ConnectivityNames,
  addresses: AddressPlan,
): Planned<ConnectivityPlan> {
  const args = argsOf(context, settings, services, names, addresses);
  const parts = joinPlans({
    hub: planHub("network", args.hub),
    bastion: planBastion("network.bastion", args.bastion),
    jumpbox: planJumpbox("network.jumpbox", args.jumpbox),
    privateDns: planPrivateDns("network", args.privateDns),
    spokes: joinPlanList(args.spokes.map(({ spoke }) => planSpoke("network", spoke))),
    hubPeerings: joinPlanList(args.spokes.map(({ hubPeering }) => planHubPeering("network", hubPeering))),
  });
  if (!parts.ok) return parts;
  const full = checkUse("network", usesOf({ parts: parts.plan, services }));
  if (full.length > 0) return refused(full);
  const report = reportConnectivity({ context, settings, services, names, addresses, parts: parts.plan });
  return planned({ ...args, names: names.remembered, addresses: addresses.locked, report });
}
