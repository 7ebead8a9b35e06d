import { Bastion } from "../../../../components/connectivity/bastion";
import { DdosProtection } from "../../../../components/connectivity/ddos-protection";
import { Hub } from "../../../../components/connectivity/hub";
import { HubPeering } from "../../../../components/connectivity/hub-peering";
import { Jumpbox } from "../../../../components/connectivity/jumpbox";
import { planConnectivity } from "../../../../components/connectivity/plan/plan-connectivity";
import type { ConnectivitySettings } from "../../../../components/connectivity/plan/settings";
import { PrivateDns } from "../../../../components/connectivity/private-dns";
import { Spoke } from "../../../../components/connectivity/spoke";
import { SpokePeering } from "../../../../components/connectivity/spoke-peering";
import { orThrow } from "../../../../components/planning/or-throw";
import type { PlanContext } from "../../../../components/planning/plan-context";
import { declare, type Declared } from "../../support/declared";
import { context, operators, services, settings } from "./example";

/** An internet-facing production of two regions as this area sees it. */
export const onlineContext: PlanContext = {
  ...context,
  stack: "online-prod",
  workload: { ...context.workload, name: "claims", environment: "prod", landingZone: "online" },
  tags: { workload: "claims", environment: "prod" },
  regions: ["swedencentral", "francecentral"],
};

export const onlineSettings: ConnectivitySettings = {
  ...settings,
  network: { addressSpace: "10.72.0.0/16" },
  access: { ...settings.access, operators },
};

export const onlinePlan = orThrow(
  planConnectivity(onlineContext, onlineSettings, services, { gatewayRegions: onlineContext.regions }),
);

/** Every component of the area, as a stack of two regions puts them together. */
export function declareOnline(): Promise<readonly Declared[]> {
  return declare((opts) => {
    const ddos = new DdosProtection("ddos", onlinePlan.ddosProtection!, opts);
    const hub = new Hub("hub", onlinePlan.hub, { ...opts, dependsOn: [ddos] });
    new Bastion("bastion", onlinePlan.bastion, { ...opts, dependsOn: [hub] });
    new Jumpbox("jumpbox", onlinePlan.jumpbox, { ...opts, dependsOn: [hub] });
    let last: Hub | HubPeering | SpokePeering = hub; // a spoke's side waits too: the hub may not be changing meanwhile
    const spokes: Spoke[] = [];
    for (const { region, spoke: args, hubPeering } of onlinePlan.spokes) {
      const spoke: Spoke = new Spoke(`spoke-${region}`, args, { ...opts, dependsOn: [ddos, hub, last] });
      last = new HubPeering(`hub-${region}`, hubPeering, { ...opts, dependsOn: [last, hub, spoke] });
      spokes.push(spoke);
    }
    for (const { name, args } of onlinePlan.spokePeerings)
      last = new SpokePeering(name, args, { ...opts, dependsOn: [last, ...spokes] });
    new PrivateDns("dns", onlinePlan.privateDns, { ...opts, dependsOn: [hub, ...spokes, last] });
  }, "preview");
}

/** Names of the components above. */
export const onlineComponents = [
  "ddos",
  "hub",
  "bastion",
  "jumpbox",
  "spoke-swedencentral",
  "spoke-francecentral",
  "hub-swedencentral",
  "hub-francecentral",
  "peering-francecentral-swedencentral",
  "dns",
];
