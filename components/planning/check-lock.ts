import { bastionSkus } from "../../catalog/bastion-skus";
import type { Finding } from "../../terms/finding";
import { isGuid } from "../../terms/guid";
import { lockedZones } from "./address-zones";
import { ArmType } from "./arm-type";
import { bad, type BadEntry, badRegion } from "./bad-lock-entry";
import { badDeployments, type LockRequest } from "./check-lock-deployments";
import type { Lock } from "./lock";
import { checkName } from "./names";
import { LandingZone } from "./workload";

/** What each role of a name is the name of; a role that is not here is taken as it stands. */
const types: ReadonlyMap<string, ArmType> = new Map([
  ["apiManagement", ArmType.apiManagement],
  ["ddosProtectionPlan", ArmType.ddosProtectionPlan],
  ["ddosProtectionResourceGroup", ArmType.resourceGroup],
  ["foundryAccount", ArmType.foundryAccount],
  ["foundryProject", ArmType.foundryProject],
  ["hubNetwork", ArmType.virtualNetwork],
  ["keyVault", ArmType.keyVault],
  ["platformResourceGroup", ArmType.resourceGroup],
  ["search", ArmType.search],
  ["spokeNetwork", ArmType.virtualNetwork],
  ["storage", ArmType.storage],
  ["workloadResourceGroup", ArmType.resourceGroup],
  ["workspace", ArmType.workspace],
]);

/** What a frozen entry may say, by its key or what comes before the region. */
const frozenValues: ReadonlyMap<string, { readonly allowed: string; readonly takes: (value: string) => boolean }> =
  new Map([
    ...["subscriptionId", "tenantId", "platformSubscriptionId"].map(
      (key) => [key, { allowed: "a GUID", takes: isGuid }] as const,
    ),
    ["apiManagementAddressZones", lockedZones],
    ["bastion", oneOf(bastionSkus.entries.map(({ name }) => name))],
    ["hubAddressZones", lockedZones],
    ["keyVaultRetentionInDays", oneOf(["7", "90"])],
    ["network.ddos", oneOf(["plan", "existing", "ip", "none"])],
    ["storage", oneOf(["Standard_LRS", "Standard_ZRS"])],
    ["workload.landingZone", oneOf(Object.values(LandingZone))],
  ]);

/**
 * What a lock says that no plan can have written: a merge gone wrong, or an edit by hand. The finding names the file and the
 * entry, not the configuration, which has no part in it.
 *
 * @returns also the lock without these entries, so that the plan's other mistakes can be found and are not blamed on them
 */
export function checkLock(request: LockRequest): { readonly findings: readonly Finding[]; readonly lock: Lock } {
  const { lock, stack } = request;
  const bad = [...badNames(lock), ...badFrozen(lock), ...badDeployments(request)];
  const without = <T>(part: BadEntry["part"], entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(entries).filter(([key]) => !bad.some((entry) => entry.part === part && entry.key === key)),
    );
  return {
    findings: bad.map(({ finding }) => ({ ...finding, path: `Pulumi.${stack}.lock.json: ${finding.path}` })),
    lock: {
      ...lock,
      names: without("names", lock.names),
      deployments: without("deployments", lock.deployments),
      ...(lock.frozen === undefined ? {} : { frozen: without("frozen", lock.frozen) }),
    },
  };
}

function badNames(lock: Lock): readonly BadEntry[] {
  return Object.entries(lock.names).flatMap(([key, name]) => {
    const [role = "", region = ""] = key.split("/");
    const type = types.get(role);
    return [
      ...badRegion(lock, "names", key, region),
      ...(type === undefined ? [] : checkName(type, name).map(({ allowed }) => bad("names", key, name, allowed))),
    ];
  });
}

function badFrozen({ frozen = {} }: Lock): readonly BadEntry[] {
  return Object.entries(frozen).flatMap(([key, value]) => {
    const rule = frozenValues.get(key.split("/")[0] ?? "");
    return rule === undefined || rule.takes(value) ? [] : [bad("frozen", key, value, rule.allowed)];
  });
}

function oneOf(values: readonly string[]) {
  return { allowed: values.join(" or "), takes: (value: string) => values.includes(value) };
}
