import { regions } from "../../../catalog/regions";
import { Area, type Choice, type Report, type ReportedRight } from "../../planning/report";
import { subscriptionScope } from "../../planning/resource-ids";
import type { ConnectivityParts } from "./connectivity-parts";
import type { NetworkPlan } from "./network";
import { zonesOf } from "./private-dns";
import { isWithin } from "./ranges";
import { choicesOfProtection, publicAddressesOf, rightsOfProtection, warningsOfProtection } from "./report-protection";
import { resourcesOf } from "./report-resources";
import type { SpokePlan } from "./spoke";
import { adviseUse, reportAddresses, type SubnetUse } from "./utilisation";

/** Microsoft's own: a unit of API Management Premium is two machines. */
const addressesOfUnit = 2;

/** The area's part of what a reviewer reads. */
export function reportConnectivity(all: ConnectivityParts): Partial<Report> {
  const uses = usesOf(all);
  return {
    resources: resourcesOf(all),
    choices: [...choicesOf(all), ...choicesOfProtection(all), ...choicesOfGateway(all)],
    addresses: reportAddresses(uses),
    publicAddresses: publicAddressesOf(all),
    rights: [...rightsOf(all), ...rightsOfProtection(all)],
    warnings: [...adviseUse(uses), ...warningsOf(all), ...warningsOfProtection(all), ...adviseAgents(all.parts.spokes)],
  };
}

/** One address for each zone of an endpoint, as Azure gives a Foundry account; for the others that is one each. */
export function usesOf({
  parts,
  services,
  settings,
}: Pick<ConnectivityParts, "parts" | "services" | "settings">): readonly SubnetUse[] {
  const { hub, bastion, spokes } = parts;
  const used = (network: NetworkPlan, role: string): number => {
    if (role === "bastion") return bastion.scaleUnits;
    if (role === "jumpbox") return 1;
    if (role === "apiManagement") return (settings.gateway?.units ?? 1) * addressesOfUnit;
    if (role !== "privateEndpoints") return 0;
    return services.reduce((sum, service) => sum + zonesOf(service, network.location).length, 0);
  };
  return [hub.network, ...spokes.map(({ network }) => network)].flatMap((network) =>
    network.subnets.map(({ role, subnetName, addressPrefix }) => ({
      name: `${network.virtualNetworkName}/${subnetName}`,
      prefix: addressPrefix,
      used: used(network, role),
    })),
  );
}

function choicesOf({ settings, names, addresses, parts, context }: ConnectivityParts): readonly Choice[] {
  const choice = (what: string, because: string): Choice => ({ area: Area.connectivity, what, because });
  const { network } = settings;
  const { bastion, jumpbox } = parts;
  return [
    choice(
      `${network.addressSpace} is divided into ${addresses.maxRegions} region blocks`,
      "the number is set once: it decides every address, so the lock keeps it",
    ),
    choice(
      `one hub, in ${names.hubRegion}`,
      context.regions.length > 1 ? "spokes of all regions hang on it" : "it is the only region",
    ),
    choice(
      `Bastion ${bastion.sku} with ${bastion.scaleUnits} scale units`,
      network.bastion?.sku === undefined
        ? "Standard is the first tier that lets a command line sign in with Entra"
        : "the configuration says so",
    ),
    choice(
      `a jumpbox ${jumpbox.size}`,
      network.jumpbox?.size === undefined
        ? "two processors take Trusted Launch and encryption at host; look up that the subscription gets the size there: az vm list-skus"
        : "the configuration says so",
    ),
    ...(network.jumpbox?.sshPublicKey === undefined
      ? [choice("the jumpbox has a key to which no private half exists", "Azure wants one; people sign in with Entra")]
      : []),
    ...(jumpbox.encryptionAtHost
      ? []
      : [
          choice(
            "the jumpbox's disk is not encrypted at the host",
            "that needs the feature Microsoft.Compute/EncryptionAtHost registered in the subscription; encryption at rest is always on",
          ),
        ]),
    choice(
      "a NAT gateway for the hub's machines",
      "the Entra sign-in and updates come from the internet, and subnets are closed by default",
    ),
  ];
}

/** What the networks do for a gateway in every region. */
function choicesOfGateway({ needs, parts }: ConnectivityParts): readonly Choice[] {
  if (needs.gatewayRegions.length === 0) return [];
  const choice = (what: string, because: string): Choice => ({ area: Area.connectivity, what, because });
  return [
    choice(
      `a subnet for API Management in the spoke of ${needs.gatewayRegions.join(" and of ")}, into which the internet may send 443 alone`,
      "its other rules let in Azure's management and health probes; what it sends is not narrowed, since it keeps itself up to date from many hosts",
    ),
    ...(parts.spokePeerings.length === 0
      ? []
      : [
          choice(
            "each spoke with a gateway is peered with every other one; of another region only API Management may call private endpoints",
            "a gateway goes to another region when its own cannot serve, and a hub passes nothing on between spokes",
          ),
        ]),
  ];
}

function rightsOf({ context, parts }: ConnectivityParts): readonly ReportedRight[] {
  const who = "whoever deploys";
  const platform = subscriptionScope(context.platformSubscriptionId);
  const workload = subscriptionScope(context.subscriptionId);
  const { bastion, jumpbox } = parts;
  return [
    { step: "hub, Bastion, jumpbox, private DNS, the hub's peerings", right: "Contributor", scope: platform, who },
    { step: "spokes, private endpoints, the spokes' peerings", right: "Contributor", scope: workload, who },
    ...(bastion.readers.length + jumpbox.access.length > 0
      ? [
          {
            step: "roles on Bastion and jumpbox",
            right: "Role Based Access Control Administrator",
            scope: platform,
            who,
          },
        ]
      : []),
  ];
}

/** Agents take some classes of private addresses only, and which ones depends on the region. */
function adviseAgents(spokes: readonly SpokePlan[]): readonly string[] {
  const classes = { A: "10.0.0.0/8", B: "172.16.0.0/12", C: "192.168.0.0/16" };
  return spokes.flatMap(({ network }) => {
    const agents = regions.entries.find(({ name }) => name === network.location)?.agents;
    if (agents === undefined || !agents.privateNetwork) return [];
    const taken = Object.entries(classes).filter(([name]) => agents.addressClasses.includes(name));
    const fits = taken.some(([, range]) => isWithin(network.addressSpace, range));
    return fits
      ? []
      : [
          `agents in ${network.location} take addresses of ${taken.map(([, range]) => range).join(", ")} only, and the spoke has ${network.addressSpace}`,
        ];
  });
}

function warningsOf({ settings, context, parts }: ConnectivityParts): readonly string[] {
  const { access, network } = settings;
  return [
    "Bastion, security groups and public addresses have no diagnostics: who opened which session is in no log of this stack",
    ...(network.bastion?.allowedSources === undefined
      ? ["anyone on the internet can open Bastion's sign-in page; name network.bastion.allowedSources to narrow it"]
      : []),
    ...(access?.developers === undefined && access?.operators === undefined
      ? ["nobody can sign in to the jumpbox: access names no group"]
      : access.operators === undefined
        ? ["nobody administers the jumpbox: access.operators names no group, and developers sign in as users"]
        : []),
    ...(context.workload.landingZone === "corp" &&
    context.workload.environment === "prod" &&
    parts.bastion.sku !== "Premium"
      ? ["Microsoft advises Bastion Premium for production: it records sessions"]
      : []),
  ];
}
