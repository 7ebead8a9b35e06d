import { bastionSkus } from "../../../catalog/bastion-skus";
import type { Finding } from "../../../terms/finding";
import { parseResourceId } from "../../../terms/resource-id";
import { checkZones } from "../../planning/address-zones";
import { ArmType } from "../../planning/arm-type";
import { checkResourceId } from "../../planning/check-resource-id";
import { checkDdosProtectionMode } from "../../planning/ddos-protection-mode";
import { nameBeside } from "../../planning/names";
import { plannedUnless, type Planned } from "../../planning/planned";
import { resourceGroupId, resourceIdIn } from "../../planning/resource-ids";
import { planGroupRole, type RoleAssignmentPlan } from "../../planning/role-assignment";
import type { BastionArgs } from "../bastion";
import { subnetId } from "./network";
import { planPublicAddress, type PublicAddressPlan } from "./public-address";

const docs = "https://learn.microsoft.com/azure/bastion/bastion-sku-comparison";

/** Microsoft's own: fewer than two instances there are not. */
const fewestScaleUnits = 2;

export interface BastionPlan {
  readonly name: string;
  readonly id: string;
  readonly location: string;
  readonly resourceGroupName: string;
  readonly subnetId: string;
  readonly publicAddress: PublicAddressPlan;
  readonly sku: string;
  readonly scaleUnits: number;
  /** Switches that are on. Tunnelling lets `az network bastion ssh` sign in with Entra, so it is wherever the tier has it. */
  readonly switches: Readonly<Record<string, true>>;
  readonly readers: readonly RoleAssignmentPlan<"bastion", never>[];
  readonly tags: Readonly<Record<string, string>>;
}

/** Azure Bastion in the hub; it serves every peered network. */
export function planBastion(path: string, args: BastionArgs): Planned<BastionPlan> {
  const { virtualNetworkId, location, sku = "Standard", scaleUnits = fewestScaleUnits } = args;
  const { features = [], readers = [], addressZones, ddosProtectionMode, tags = {} } = args;
  const findings = [
    ...checkResourceId(`${path}.virtualNetworkId`, virtualNetworkId, ArmType.virtualNetwork),
    ...checkSku(path, sku, scaleUnits),
    ...checkFeatures(path, sku, features),
    ...checkZones(`${path}.addressZones`, addressZones),
    ...checkDdosProtectionMode(`${path}.ddosProtectionMode`, ddosProtectionMode),
  ];
  return plannedUnless(findings, () => {
    const network = parseResourceId(virtualNetworkId);
    const resourceGroupName = network?.resourceGroupName ?? "";
    const groupId = resourceGroupId(network?.subscriptionId ?? "", resourceGroupName);
    const virtualNetworkName = network?.names[0] ?? "";
    const name = nameBeside(ArmType.bastionHost, { type: ArmType.virtualNetwork, name: virtualNetworkName });
    const id = resourceIdIn(groupId, ArmType.bastionHost, name);
    return {
      name,
      id,
      location,
      resourceGroupName,
      subnetId: subnetId(virtualNetworkId, "bastion"),
      publicAddress: planPublicAddress({ location, resourceGroupId: groupId, virtualNetworkName }, "bastion", {
        zones: addressZones,
        ddosProtectionMode,
      }),
      sku,
      scaleUnits,
      switches: Object.fromEntries([...features, ...tunnelling(sku)].map((feature) => [feature, true as const])),
      readers: readers.map((group) => planGroupRole("bastion", id, "Reader", group)),
      tags,
    };
  });
}

function checkSku(path: string, sku: string, scaleUnits: number): readonly Finding[] {
  const known = bastionSkus.entries.find(({ name }) => name === sku);
  const serving = bastionSkus.entries.filter(({ servesPeeredNetworks }) => servesPeeredNetworks);
  const names = [...serving].sort((a, b) => a.rank - b.rank).map(({ name }) => name);
  if (known === undefined || !known.servesPeeredNetworks)
    return [
      {
        path: `${path}.sku`,
        got: sku,
        allowed: `${names.join(", ")}${known === undefined ? "" : `: ${sku} serves one machine at a time and no peered network`}`,
        fix: "choose Basic or higher",
        docs,
      },
    ];
  const { minimum, maximum } = known.scaleUnits ?? { minimum: fewestScaleUnits, maximum: fewestScaleUnits };
  if (Number.isInteger(scaleUnits) && scaleUnits >= minimum && scaleUnits <= maximum) return [];
  return [
    {
      path: `${path}.scaleUnits`,
      got: scaleUnits,
      allowed:
        minimum === maximum ? `${minimum}: ${sku} is fixed there` : `a whole number from ${minimum} to ${maximum}`,
      fix: minimum === maximum ? "leave it out, or choose Standard" : `choose at most ${maximum}`,
      docs,
    },
  ];
}

/** A tier that serves no network has been refused already; its features need no word. */
function checkFeatures(path: string, sku: string, features: readonly string[]): readonly Finding[] {
  const served = bastionSkus.entries.filter(({ servesPeeredNetworks }) => servesPeeredNetworks);
  const chosen = served.find(({ name }) => name === sku);
  if (chosen === undefined) return [];
  return features.flatMap((feature, index) => {
    if (chosen.flags.includes(feature)) return [];
    const tiers = served.filter(({ flags }) => flags.includes(feature)).sort((a, b) => a.rank - b.rank);
    const known = [...new Set(served.flatMap(({ flags }) => flags))].sort();
    return [
      {
        path: `${path}.features[${index}]`,
        got: feature,
        allowed: tiers.length > 0 ? `${feature} from ${tiers[0]?.name ?? ""} on; the tier is ${sku}` : known.join(", "),
        fix:
          tiers.length > 0
            ? `choose ${tiers.map(({ name }) => name).join(" or ")}, or drop the feature`
            : "choose one of these",
        docs,
      },
    ];
  });
}

function tunnelling(sku: string): readonly string[] {
  const flag = "enableTunneling";
  return bastionSkus.entries.some(({ name, flags }) => name === sku && flags.includes(flag)) ? [flag] : [];
}
