import { Bastion } from "../../../../components/connectivity/bastion";
import { Hub } from "../../../../components/connectivity/hub";
import { HubPeering } from "../../../../components/connectivity/hub-peering";
import { Jumpbox } from "../../../../components/connectivity/jumpbox";
import { planConnectivity } from "../../../../components/connectivity/plan/plan-connectivity";
import { PrivateDns } from "../../../../components/connectivity/private-dns";
import { Spoke } from "../../../../components/connectivity/spoke";
import { orThrow } from "../../../../components/planning/or-throw";
import { declare, type Declared } from "../../support/declared";
import { context, operators, services, settings } from "./example";

export const plan = orThrow(
  planConnectivity(context, { ...settings, access: { ...settings.access, operators } }, services),
);
export const place = plan.spokes[0]!;

/** Every component of the area once, as a stack puts them together. */
export function declareStack(): Promise<readonly Declared[]> {
  return declare((opts) => {
    const hub = new Hub("hub", plan.hub, opts);
    new Bastion("bastion", plan.bastion, { ...opts, dependsOn: [hub] });
    new Jumpbox("jumpbox", plan.jumpbox, { ...opts, dependsOn: [hub] });
    const spoke = new Spoke("spoke", place.spoke, { ...opts, dependsOn: [hub] });
    const peering = new HubPeering("hub-peering", place.hubPeering, { ...opts, dependsOn: [hub, spoke] });
    new PrivateDns("dns", plan.privateDns, { ...opts, dependsOn: [hub, spoke, peering] });
  }, "preview");
}

/** Names of the components above. */
export const components = ["hub", "bastion", "jumpbox", "spoke", "hub-peering", "dns"];
