import type * as pulumi from "@pulumi/pulumi";

import type { Through } from "./through";
import { Bastion, DdosProtection, Hub, HubPeering, Jumpbox, PrivateDns, Spoke, SpokePeering } from "../../components";
import type { ConnectivityPlan } from "../../components/connectivity/plan/plan-connectivity";

/**
 * Azure takes one write on a network at a time, and a peering writes two: so the hub, each region's spoke and its peering,
 * then the spokes' own peerings come one after the other.
 * @param placed the subscriptions in their groups
 */
export function declareNetworks(plan: ConnectivityPlan, placed: pulumi.Resource[], { platform, workload }: Through) {
  const { protect, ddosProtection } = plan;
  const ddos =
    ddosProtection === undefined
      ? []
      : [new DdosProtection("ddos", ddosProtection, { ...platform, protect, dependsOn: placed })];
  const hub = new Hub("hub", plan.hub, { ...platform, protect, dependsOn: [...placed, ...ddos] });
  const bastion = new Bastion("bastion", plan.bastion, { ...platform, dependsOn: [hub] });
  new Jumpbox("jumpbox", plan.jumpbox, { ...platform, dependsOn: [hub, bastion] });

  let written: pulumi.Resource = hub;
  const spokes = plan.spokes.map(({ region, spoke: args, hubPeering }) => {
    const dependsOn = [...placed, ...ddos, hub, written];
    const spoke = new Spoke(`spoke-${region}`, args, { ...workload, protect, dependsOn });
    written = new HubPeering(`hub-${region}`, hubPeering, { ...platform, dependsOn: [hub, written, spoke] });
    return { region, spoke, ready: [spoke, written] };
  });
  const joined: pulumi.Resource[] = spokes.flatMap(({ ready }) => ready);
  for (const { name, args } of plan.spokePeerings)
    joined.push(new SpokePeering(name, args, { ...workload, dependsOn: [...joined] }));

  const dns = new PrivateDns("dns", plan.privateDns, { ...platform, protect, dependsOn: [hub, ...joined] });
  return { ddos, hub, bastion, spokes, joined, dns };
}
